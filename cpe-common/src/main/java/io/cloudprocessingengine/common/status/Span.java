package io.cloudprocessingengine.common.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** When a step or an activity was scheduled, was started, has ended, as far as it has come. */
public record Span(
    Optional<Instant> scheduled, Optional<Instant> started, Optional<Instant> ended) {
  /** Nothing has happened. */
  public static final Span NONE = new Span(Optional.empty(), Optional.empty(), Optional.empty());

  public Span {
    Objects.requireNonNull(scheduled, "scheduled");
    Objects.requireNonNull(started, "started");
    Objects.requireNonNull(ended, "ended");
  }

  static Span of(JsonNode json) {
    return new Span(
        EpochSeconds.read(json, "scheduled"),
        EpochSeconds.read(json, "started"),
        EpochSeconds.read(json, "ended"));
  }

  void writeTo(ObjectNode json) {
    EpochSeconds.write(json, "scheduled", scheduled);
    EpochSeconds.write(json, "started", started);
    EpochSeconds.write(json, "ended", ended);
  }
}
