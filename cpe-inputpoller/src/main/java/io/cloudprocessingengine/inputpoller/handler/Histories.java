package io.cloudprocessingengine.inputpoller.handler;

import io.cloudprocessingengine.inputpoller.command.UnavailableException;
import io.cloudprocessingengine.inputpoller.job.JobHistory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Histories of runs: those of open ones for a second, those of closed ones for as long as there is
 * room, so that many questions about one job cost SWF one call.
 */
public final class Histories {
  private static final Duration KEPT = Duration.ofSeconds(1);
  private static final long MOST_CHARACTERS = 8_000_000;

  private final Jobs jobs;
  private final Clock clock;
  private final Kept<Run, Seen> open;
  private final Kept<Run, Seen> closed;

  /** A history, and when SWF was asked for it. */
  record Seen(JobHistory history, Instant asOf) {}

  public Histories(Jobs jobs, Clock clock) {
    this.jobs = jobs;
    this.clock = clock;
    this.open = new Kept<>(MOST_CHARACTERS, seen -> seen.history().size());
    this.closed = new Kept<>(MOST_CHARACTERS, seen -> seen.history().size());
  }

  /** A second old at most, or of a run that has closed. */
  Seen of(Run run) {
    return closed
        .get(run, Instant.MIN)
        .or(() -> open.get(run, clock.instant().minus(KEPT)))
        .orElseGet(() -> now(run));
  }

  /** As it is now. */
  Seen now(Run run) {
    var asOf = clock.instant();
    var seen =
        jobs.history(run)
            .map(history -> new Seen(history, asOf))
            .orElseThrow(
                () ->
                    new UnavailableException(
                        "SWF has no history of run " + run.runId() + " at present", null));
    (seen.history().ending().isOpen() ? open : closed).put(run, seen, asOf);
    return seen;
  }
}
