package io.cloudprocessingengine.decider.history;

import java.time.Instant;
import java.util.Objects;

/** An event of a type that this program does not know. */
public record UnknownEvent(long id, Instant time, String type) implements Event {
  public UnknownEvent {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(type, "type");
  }

  @Override
  public void tell(EventRules rules) {
    rules.unknown(this);
  }
}
