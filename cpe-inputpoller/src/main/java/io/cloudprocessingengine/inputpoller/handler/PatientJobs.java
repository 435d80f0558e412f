package io.cloudprocessingengine.inputpoller.handler;

import io.cloudprocessingengine.common.lifecycle.Backoff;
import io.cloudprocessingengine.inputpoller.command.UnavailableException;
import io.cloudprocessingengine.inputpoller.job.JobHistory;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Spares SWF when it is in trouble, or throttles: after a call that failed none is made for a
 * while, longer each time. The commands that need one are seen again later. A call that SWF refuses
 * for what it asks spares nobody: it would let one client hold up the others.
 */
public final class PatientJobs implements Jobs {
  private final Jobs jobs;
  private final Backoff backoff;
  private final Clock clock;

  /** Guarded by this. */
  private Instant next = Instant.MIN;

  public PatientJobs(Jobs jobs, Backoff backoff, Clock clock) {
    this.jobs = jobs;
    this.backoff = backoff;
    this.clock = clock;
  }

  @Override
  public Optional<Listing> findOpen(JobKey job) {
    return call(() -> jobs.findOpen(job));
  }

  @Override
  public Optional<Listing> findClosed(JobKey job) {
    return call(() -> jobs.findClosed(job));
  }

  @Override
  public Optional<JobHistory> history(Run run) {
    return call(() -> jobs.history(run));
  }

  @Override
  public Page list(Query query) {
    return call(() -> jobs.list(query));
  }

  @Override
  public ClosedPage closedSince(Closed what) {
    return call(() -> jobs.closedSince(what));
  }

  private <T> T call(Supplier<T> call) {
    checkOpen();
    try {
      var value = call.get();
      succeeded();
      return value;
    } catch (UnavailableException e) {
      if (e.concernsOthers()) {
        failed();
      }
      throw e;
    }
  }

  private synchronized void checkOpen() {
    if (clock.instant().isBefore(next)) {
      throw new UnavailableException(
          "SWF is spared until " + next + ", for it throttled or failed", null);
    }
  }

  private synchronized void succeeded() {
    backoff.reset();
  }

  private synchronized void failed() {
    next = clock.instant().plus(backoff.next());
  }
}
