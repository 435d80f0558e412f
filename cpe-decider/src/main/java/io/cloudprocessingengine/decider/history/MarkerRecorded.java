package io.cloudprocessingengine.decider.history;

import java.time.Instant;
import java.util.Objects;

/** A note that a decider left in the history. */
public record MarkerRecorded(long id, Instant time, String marker, String details)
    implements Event {
  public MarkerRecorded {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(marker, "marker");
    Objects.requireNonNull(details, "details");
  }

  @Override
  public void tell(EventRules rules) {
    rules.markerRecorded(this);
  }
}
