package io.cloudprocessingengine.inputpoller.handler;

import io.cloudprocessingengine.common.command.CommandError.Code;
import io.cloudprocessingengine.common.status.JobState;
import io.cloudprocessingengine.inputpoller.command.NotYetException;
import io.cloudprocessingengine.inputpoller.command.Request;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Finds the latest run of the job that a command names. A client finds jobs of its own alone: their
 * workflowId begins with its name, and they have its tag.
 */
public final class JobFinder {
  /** SWF lists what happens within this time; a job that isn't there then isn't there. */
  private static final Duration LISTED = Duration.ofSeconds(3);

  private static final Duration FRESH = Duration.ofSeconds(30);
  private static final Duration KEPT = Duration.ofSeconds(1);
  private static final int MOST_KEPT = 1_000;

  private final Jobs jobs;
  private final RecentRuns recent;
  private final Clock clock;
  private final Kept<JobKey, Listing> found;

  public JobFinder(Jobs jobs, RecentRuns recent, Clock clock) {
    this.jobs = jobs;
    this.recent = recent;
    this.clock = clock;
    this.found = new Kept<>(MOST_KEPT, listing -> 1);
  }

  /**
   * The job, as it was a second ago or later.
   *
   * @throws io.cloudprocessingengine.common.command.CommandException when the client has no such
   *     job, or may not use its workflow
   */
  Listing find(Request request) {
    var key = key(request);
    var own = recent.find(key);
    var kept =
        found
            .get(key, clock.instant().minus(KEPT))
            .filter(it -> own.filter(run -> isLater(run, it)).isEmpty());
    return checked(request, kept.or(() -> look(key)));
  }

  /** The job, as it is listed now. */
  Listing findNow(Request request) {
    return checked(request, look(key(request)));
  }

  static JobKey key(Request request) {
    var workflowId = WorkflowIds.of(request.client().name(), request.command().jobId());
    return new JobKey(request.domain(), workflowId);
  }

  private Optional<Listing> look(JobKey key) {
    var own = recent.find(key);
    var listed = jobs.findOpen(key);
    if (listed.isEmpty() && own.filter(this::isFresh).isEmpty()) {
      listed = jobs.findClosed(key);
    }
    var latest = latest(own, listed);
    latest.ifPresent(it -> found.put(key, it, clock.instant()));
    return latest;
  }

  /**
   * SWF may list neither yet: a run that this process has just started, nor that one has closed.
   */
  private Optional<Listing> latest(Optional<Run> own, Optional<Listing> listed) {
    return own.filter(run -> listed.isEmpty() || isLater(run, listed.get()))
        .filter(this::isKept)
        .map(JobFinder::started)
        .or(() -> listed);
  }

  /** Another process may have started the one that is listed. */
  private static boolean isLater(Run own, Listing listed) {
    return !own.runId().equals(listed.run().runId())
        && !own.started().isBefore(listed.run().started());
  }

  private boolean isKept(Run own) {
    if (isFresh(own) || jobs.input(own).isPresent()) {
      return true;
    }
    recent.forget(own);
    return false;
  }

  private boolean isFresh(Run own) {
    return own.started().isAfter(clock.instant().minus(FRESH));
  }

  /** One that this process started: SWF may not list it yet. */
  private static Listing started(Run run) {
    return new Listing(run, JobState.OPEN, Listing.Close.NONE, List.of());
  }

  private Listing checked(Request request, Optional<Listing> listing) {
    var key = key(request);
    var client = request.client().name();
    var own = listing.filter(it -> it.tags().contains(client) || recent.find(key).isPresent());
    if (own.isEmpty() && request.age().compareTo(LISTED) < 0) {
      throw new NotYetException("SWF does not list job " + key.workflowId());
    }
    var job = own.orElseThrow(() -> unknown(request, key));
    request.checkMayUse(job.run().type());
    return job;
  }

  private static RuntimeException unknown(Request request, JobKey key) {
    var message =
        "client %s has no job '%s' in domain '%s', or it closed too long ago"
            .formatted(request.client().name(), request.command().jobId(), key.domain());
    return request.command().refused(Code.UNKNOWN_JOB, message, "jobId");
  }
}
