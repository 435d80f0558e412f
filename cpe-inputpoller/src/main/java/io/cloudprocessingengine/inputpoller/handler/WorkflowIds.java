package io.cloudprocessingengine.inputpoller.handler;

import io.cloudprocessingengine.common.message.Excerpt;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
  private static final Pattern ESCAPE = Pattern.compile("%u([0-9A-F]{4})|%([0-9A-F]{2})");
  private static final int READABLE = LONGEST - HASH_MARK.length() - 64;

  private WorkflowIds() {}

  static String of(String client, String jobId) {
    var id = prefix(client) + escape(jobId);
    return id.length() <= LONGEST ? id : hashed(id);
  }

  /** What all workflowIds of a client begin with. */
  private static String prefix(String client) {
    return escape(client).replace(".", "%2E") + ".";
  }

  /** Whether a workflowId begins as those of a client do: that of a long name may be cut. */
  static boolean mayBeOf(String client, String workflowId) {
    return workflowId.startsWith(Excerpt.of(prefix(client), READABLE));
  }

  /** The jobId of a client's workflowId; absent when it is hashed, or not one of that client's. */
  static Optional<String> jobId(String client, String workflowId) {
    var prefix = prefix(client);
    return workflowId.startsWith(prefix) && !workflowId.contains(HASH_MARK)
        ? Optional.of(
            ESCAPE
                .matcher(workflowId.substring(prefix.length()))
                .replaceAll(WorkflowIds::unescaped))
        : Optional.empty();
  }

  private static String unescaped(MatchResult escape) {
    var code = escape.group(1) == null ? escape.group(2) : escape.group(1);
    return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code, 16)));
  }

  private static String hashed(String id) {
    return Excerpt.of(id, READABLE) + HASH_MARK + HexFormat.of().formatHex(sha256(id));
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
