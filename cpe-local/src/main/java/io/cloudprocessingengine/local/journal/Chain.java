package io.cloudprocessingengine.local.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The records of a file, in their order. Each is a line: a checksum as eight hexadecimal digits, a
 * space, the text, a line feed. The text is JSON, which has no line feed in it. The checksum is the
 * CRC-32 of the checksum before, as bytes of its digits, and of the text; so a record that is
 * missing shows as well as one that was changed.
 */
final class Chain {
  private static final int PREFIX = 9;
  private static final int HEXADECIMAL = 16;

  private String last = "";

  /** The line of the next record. */
  byte[] add(byte[] text) {
    last = checksum(text, 0, text.length);
    var line = ByteBuffer.allocate(PREFIX + text.length + 1);
    line.put(last.getBytes(StandardCharsets.US_ASCII));
    return line.put((byte) ' ').put(text).put((byte) '\n').array();
  }

  /** The text of the next line, without its line feed; empty when that is not what was written. */
  Optional<byte[]> next(byte[] line) {
    if (line.length < PREFIX || line[PREFIX - 1] != ' ') {
      return Optional.empty();
    }
    var checksum = new String(line, 0, PREFIX - 1, StandardCharsets.US_ASCII);
    if (!checksum.equals(checksum(line, PREFIX, line.length - PREFIX))) {
      return Optional.empty();
    }
    last = checksum;
    return Optional.of(Arrays.copyOfRange(line, PREFIX, line.length));
  }

  private String checksum(byte[] bytes, int offset, int length) {
    var crc = new CRC32();
    crc.update(last.getBytes(StandardCharsets.US_ASCII));
    crc.update(bytes, offset, length);
    var digits = Long.toString(crc.getValue(), HEXADECIMAL);
    return "0".repeat(PREFIX - 1 - digits.length()) + digits;
  }
}
