package io.cloudprocessingengine.local.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The form of a record in a file: the CRC-32 of its text as eight hexadecimal digits, a space, the
 * text, a line feed. The text is JSON, which has no line feed in it.
 */
final class Line {
  private static final int PREFIX = 9;
  private static final int HEXADECIMAL = 16;

  private Line() {}

  static byte[] of(byte[] text) {
    var line = ByteBuffer.allocate(PREFIX + text.length + 1);
    line.put(checksum(text, 0, text.length).getBytes(StandardCharsets.US_ASCII));
    return line.put((byte) ' ').put(text).put((byte) '\n').array();
  }

  /** The text of a line without its line feed; empty when it is not what was written. */
  static Optional<byte[]> text(byte[] line) {
    if (line.length < PREFIX || line[PREFIX - 1] != ' ') {
      return Optional.empty();
    }
    var checksum = new String(line, 0, PREFIX - 1, StandardCharsets.US_ASCII);
    if (!checksum.equals(checksum(line, PREFIX, line.length - PREFIX))) {
      return Optional.empty();
    }
    return Optional.of(Arrays.copyOfRange(line, PREFIX, line.length));
  }

  private static String checksum(byte[] bytes, int offset, int length) {
    var crc = new CRC32();
    crc.update(bytes, offset, length);
    var digits = Long.toString(crc.getValue(), HEXADECIMAL);
    return "0".repeat(PREFIX - 1 - digits.length()) + digits;
  }
}
