package io.cloudprocessingengine.inputpoller.handler;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Makes workflowIds: {@code <client>.<jobId>}, with what SWF refuses escaped. Two different jobs
 * never get the same one, and one that is not hashed can be read back:
 *
 * <ul>
 *   <li>{@code :}, {@code /}, {@code |}, {@code %} and control characters become {@code %XX}, their
 *       code in hex; so does the dot in a client's name, so that the first dot is the separator;
 *   <li>half a surrogate pair becomes {@code %uXXXX};
 *   <li>an id of more than 256 characters is cut, and ends with {@code %#} and the SHA-256 of the
 *       whole in hex. No escape begins like that.
 * </ul>
 *
 * <p>Having a separator, no workflowId is the literal {@code arn}, which SWF refuses, too.
 */
final class WorkflowIds {
  private static final int LONGEST = 256;
  private static final String HASH_MARK = "%#";
  private static final int READABLE = LONGEST - HASH_MARK.length() - 64;

  private WorkflowIds() {}

  static String of(String client, String jobId) {
    var id = escape(client).replace(".", "%2E") + "." + escape(jobId);
    return id.length() <= LONGEST ? id : hashed(id);
  }

  private static String hashed(String id) {
    var end = Character.isHighSurrogate(id.charAt(READABLE - 1)) ? READABLE - 1 : READABLE;
    return id.substring(0, end) + HASH_MARK + HexFormat.of().formatHex(sha256(id));
  }

  private static byte[] sha256(String text) {
    try {
      var bytes = text.getBytes(StandardCharsets.UTF_8);
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static String escape(String text) {
    var escaped = new StringBuilder();
    text.codePoints().forEach(point -> append(escaped, point));
    return escaped.toString();
  }

  private static void append(StringBuilder escaped, int point) {
    if (Character.getType(point) == Character.SURROGATE) {
      escaped.append("%%u%04X".formatted(point));
    } else if (":/|%".indexOf(point) >= 0 || Character.isISOControl(point)) {
      escaped.append("%%%02X".formatted(point));
    } else {
      escaped.appendCodePoint(point);
    }
  }
}
