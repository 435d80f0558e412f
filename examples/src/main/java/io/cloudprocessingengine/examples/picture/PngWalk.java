package io.cloudprocessingengine.examples.picture;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;

/** Walks through the chunks of a PNG file (length, type, data, CRC) up to its end chunk. */
final class PngWalk {
  private static final int SIGNATURE_BYTES = 8;
  private static final int CRC_BYTES = 4;
  private static final int IEND = 0x49454E44;

  private PngWalk() {}

  static Outline outline(DataInputStream in) throws IOException {
    try {
      in.skipNBytes(SIGNATURE_BYTES);
      int type;
      do {
        long length = Integer.toUnsignedLong(in.readInt());
        type = in.readInt();
        in.skipNBytes(length + CRC_BYTES);
      } while (type != IEND);
      return new Outline(Orientation.UPRIGHT, true);
    } catch (EOFException cut) {
      return new Outline(Orientation.UPRIGHT, false);
    }
  }
}
