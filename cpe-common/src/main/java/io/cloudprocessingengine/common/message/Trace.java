package io.cloudprocessingengine.common.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The trace that a job is part of, as W3C's Trace Context writes it: {@code 00-<trace id>-<parent
 * id>-<flags>}.
 */
public record Trace(String traceparent) {
  /** The member of a command's data, and of what is made of it. */
  public static final String KEY = "traceparent";

  private static final Pattern FORM =
      Pattern.compile(
          "(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

  public Trace {
    Objects.requireNonNull(traceparent, "traceparent");
    if (!FORM.matcher(traceparent).matches()) {
      throw new IllegalArgumentException("not a traceparent: " + traceparent);
    }
  }

  /** That of a JSON object; one that isn't valid is none, as the specification wants it. */
  public static Optional<Trace> of(JsonNode json) {
    return Optional.of(json.path(KEY))
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .filter(text -> FORM.matcher(text).matches())
        .map(Trace::new);
  }

  /** The 32 digits that all parts of a trace share. */
  public String id() {
    return traceparent.substring(3, 35);
  }

  /** Sets {@code traceparent}. */
  public void recordIn(ObjectNode json) {
    json.put(KEY, traceparent);
  }
}
