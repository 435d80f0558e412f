package io.cloudprocessingengine.examples.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Finds the orientation in an EXIF segment: a TIFF header, then a directory of 12-byte entries
 * (tag, type, count, value). Damaged EXIF is no reason to refuse a picture: it counts as upright.
 */
final class ExifOrientation {
  private static final byte[] PREFIX = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final int TIFF_HEADER_BYTES = 8;
  private static final int ENTRY_BYTES = 12;
  private static final int TAG_ORIENTATION = 0x0112;
  private static final int TYPE_SHORT = 3;
  private static final short LITTLE_ENDIAN_MARK = 0x4949;

  private ExifOrientation() {}

  /** Whether the body of an APP1 segment is EXIF; it may be XMP too. */
  static boolean isExif(byte[] app1) {
    return app1.length >= PREFIX.length
        && Arrays.equals(app1, 0, PREFIX.length, PREFIX, 0, PREFIX.length);
  }

  /** The orientation that the body of an EXIF segment tells. */
  static Orientation of(byte[] app1) {
    ByteBuffer tiff = ByteBuffer.wrap(app1, PREFIX.length, app1.length - PREFIX.length).slice();
    if (tiff.remaining() < TIFF_HEADER_BYTES) {
      return Orientation.UPRIGHT;
    }
    tiff.order(
        tiff.getShort(0) == LITTLE_ENDIAN_MARK ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    if (directory < 0 || directory > tiff.limit() - Short.BYTES) {
      return Orientation.UPRIGHT;
    }
    return search(tiff, directory + Short.BYTES, Short.toUnsignedInt(tiff.getShort(directory)));
  }

  private static Orientation search(ByteBuffer tiff, int first, int entries) {
    for (int i = 0; i < entries; i++) {
      int entry = first + i * ENTRY_BYTES;
      if (entry > tiff.limit() - ENTRY_BYTES) {
        return Orientation.UPRIGHT;
      }
      if (tiff.getShort(entry) == TAG_ORIENTATION && tiff.getShort(entry + 2) == TYPE_SHORT) {
        return Orientation.ofExif(tiff.getShort(entry + 8));
      }
    }
    return Orientation.UPRIGHT;
  }
}
