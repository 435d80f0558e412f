package io.cloudprocessingengine.inputpoller.handler;

import io.cloudprocessingengine.common.lifecycle.Backoff;
import io.cloudprocessingengine.inputpoller.command.UnavailableException;
import io.cloudprocessingengine.inputpoller.job.JobHistory;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Spares SWF when it is in trouble, or throttles: after a call that failed none of its kind is made
 * for a while, longer each time, since SWF throttles each kind for itself. The commands that need
 * one are seen again later. A call that SWF refuses for what it asks spares nobody: it would let
 * one client hold up the others.
 */
public final class PatientJobs implements Jobs {
  private final Jobs jobs;
  private final Clock clock;
  private final Gate open;
  private final Gate closed;
  private final Gate histories;

  /**
   * @param backoffs makes the delays of one kind of call
   */
  public PatientJobs(Jobs jobs, Supplier<Backoff> backoffs, Clock clock) {
    this.jobs = jobs;
    this.clock = clock;
    this.open = new Gate(backoffs.get());
    this.closed = new Gate(backoffs.get());
    this.histories = new Gate(backoffs.get());
  }

  @Override
  public Optional<Listing> findOpen(JobKey job) {
    return open.call(() -> jobs.findOpen(job));
  }

  @Override
  public Optional<Listing> findClosed(JobKey job) {
    return closed.call(() -> jobs.findClosed(job));
  }

  @Override
  public Optional<JobHistory> history(Run run) {
    return histories.call(() -> jobs.history(run));
  }

  @Override
  public Optional<String> input(Run run) {
    return histories.call(() -> jobs.input(run));
  }

  @Override
  public Page list(Query query) {
    return (query.closed() ? closed : open).call(() -> jobs.list(query));
  }

  @Override
  public ClosedPage closedSince(Closed what) {
    return closed.call(() -> jobs.closedSince(what));
  }

  /** Through which calls of one kind go. */
  private final class Gate {
    private final Backoff backoff;

    /** Guarded by this. */
    private Instant next = Instant.MIN;

    private Gate(Backoff backoff) {
      this.backoff = backoff;
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
}
