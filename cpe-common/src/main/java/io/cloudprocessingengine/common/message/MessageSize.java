package io.cloudprocessingengine.common.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps messages within what SQS takes. */
public final class MessageSize {
  /** SQS's limit, in bytes of UTF-8. */
  public static final int LIMIT = 1_048_576;

  /** Of queues whose limit was set lower: the first was SQS's own for long. */
  private static final List<Integer> LOWER = List.of(262_144, 65_536, 8_192);

  private static final int NOTE = 512;

  private MessageSize() {}

  /**
   * The message's text; one that is too large leaves out its largest members, which {@code
   * truncated} names.
   */
  public static String fit(ObjectNode message) {
    return fit(message, LIMIT);
  }

  /** The same message for a queue with a lower limit; absent for what is small already. */
  public static Optional<String> shorten(String message) {
    var bytes = bytes(message);
    return LOWER.stream()
        .filter(limit -> limit < bytes)
        .findFirst()
        .flatMap(
            limit ->
                JsonText.parse(message)
                    .filter(ObjectNode.class::isInstance)
                    .map(it -> fit((ObjectNode) it, limit)));
  }

  private static String fit(ObjectNode message, int limit) {
    var text = SqsCharacters.escape(message.toString());
    while (bytes(text) > limit - NOTE) {
      var largest = largest(message, "");
      largest.owner.remove(largest.name);
      message.withArrayProperty("truncated").add(largest.path);
      text = SqsCharacters.escape(message.toString());
    }
    return text;
  }

  static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private record Member(ObjectNode owner, String name, String path) {}

  /** The largest member that is not a part of the envelope. */
  private static Member largest(ObjectNode owner, String prefix) {
    var members = owner.properties().stream().filter(it -> !it.getKey().equals("truncated"));
    var largest = members.max(Comparator.comparingInt(MessageSize::size)).orElseThrow();
    var path = prefix + largest.getKey();
    if (isEnvelope(path) && largest.getValue() instanceof ObjectNode object && !object.isEmpty()) {
      return largest(object, path + ".");
    }
    return new Member(owner, largest.getKey(), path);
  }

  private static boolean isEnvelope(String path) {
    return path.equals("data") || path.equals("data.activity") || path.equals("data.workflow");
  }

  private static int size(Map.Entry<String, JsonNode> member) {
    return member.getValue().toString().length();
  }
}
