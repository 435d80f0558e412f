package io.cloudprocessingengine.decider.simulate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Notes what happens in a simulation. */
final class Timeline {
  private final Instant start;
  private final List<Entry> entries = new ArrayList<>();

  Timeline(Instant start) {
    this.start = start;
  }

  /**
   * Something that happened.
   *
   * @param at from the start of the job
   * @param subject a step, a task's or a timer's id, or a signal
   */
  record Entry(Duration at, String subject, String what, String details) {
    Entry {
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(subject, "subject");
      Objects.requireNonNull(what, "what");
      Objects.requireNonNull(details, "details");
    }
  }

  void note(Instant at, String subject, String what, String details) {
    entries.add(new Entry(Duration.between(start, at), subject, what, details));
  }

  List<Entry> entries() {
    return List.copyOf(entries);
  }
}
