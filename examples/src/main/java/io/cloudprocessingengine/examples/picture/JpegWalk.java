package io.cloudprocessingengine.examples.picture;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;

/**
 * Walks through the segments of a JPEG file up to its end marker. A thumbnail's own end marker does
 * not deceive it: that lies within a segment.
 */
final class JpegWalk {
  private static final int MARKER = 0xFF;
  private static final int END_OF_IMAGE = 0xD9;
  private static final int APP1 = 0xE1;

  private JpegWalk() {}

  static Outline outline(DataInputStream in) throws IOException {
    Optional<Orientation> orientation = Optional.empty();
    try {
      for (int marker = next(in); marker != END_OF_IMAGE; marker = next(in)) {
        int length = isAlone(marker) ? 0 : Math.max(0, in.readUnsignedShort() - Short.BYTES);
        if (marker == APP1 && orientation.isEmpty()) {
          orientation = orientation(in, length);
        } else {
          in.skipNBytes(length);
        }
      }
      return new Outline(orientation.orElse(Orientation.UPRIGHT), true);
    } catch (EOFException cut) {
      return new Outline(orientation.orElse(Orientation.UPRIGHT), false);
    }
  }

  /** The next marker; the compressed data between two of them hides its own FF bytes by a 00. */
  private static int next(DataInputStream in) throws IOException {
    int previous = in.readUnsignedByte();
    int code = in.readUnsignedByte();
    while (previous != MARKER || code == MARKER || code == 0) {
      previous = code;
      code = in.readUnsignedByte();
    }
    return code;
  }

  /** Whether a marker has no segment: TEM, the restarts within compressed data, start of image. */
  private static boolean isAlone(int marker) {
    return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
  }

  private static Optional<Orientation> orientation(DataInputStream in, int length)
      throws IOException {
    byte[] body = new byte[length];
    in.readFully(body);
    return ExifOrientation.isExif(body) ? Optional.of(ExifOrientation.of(body)) : Optional.empty();
  }
}
