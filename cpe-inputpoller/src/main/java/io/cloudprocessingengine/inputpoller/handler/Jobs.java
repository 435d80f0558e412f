package io.cloudprocessingengine.inputpoller.handler;

import io.cloudprocessingengine.inputpoller.job.JobHistory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What SWF knows of jobs. Every method may throw {@code UnavailableException}. */
public interface Jobs {
  /** The open run of a job. SWF may list a run a moment after it has started. */
  Optional<Listing> findOpen(JobKey job);

  /** The latest closed run of a job, as long as the domain retains it. */
  Optional<Listing> findClosed(JobKey job);

  /** All that happened in a run, up to now; absent when SWF does not know the run (any more). */
  Optional<JobHistory> history(Run run);

  /** The input that a run was started with; empty if SWF does not keep the run (any more). */
  Optional<String> input(Run run);

  /** One page of the runs of a client, newest first by their start. */
  Page list(Query query);

  /** One page of the closed jobs of a client. */
  ClosedPage closedSince(Closed what);

  /** Which closed jobs: those that closed then or later; the token is that of the page before. */
  record Closed(String domain, String tag, Instant since, Optional<String> token) {}

  /** Their workflowIds, and the token of the next page if there is one. */
  record ClosedPage(List<String> workflowIds, Optional<String> next) {
    public ClosedPage {
      workflowIds = List.copyOf(workflowIds);
    }
  }

  /**
   * Which runs to list.
   *
   * @param closed closed runs instead of open ones
   * @param to the latest start
   * @param token of the page before, absent for the first
   */
  record Query(
      String domain, String tag, boolean closed, Instant from, Instant to, Optional<String> token) {

    Query next(String nextToken) {
      return new Query(domain, tag, closed, from, to, Optional.of(nextToken));
    }
  }

  /** Runs, and the token of the next page if there is one. */
  record Page(List<Listing> runs, Optional<String> next) {
    public Page {
      runs = List.copyOf(runs);
    }
  }
}
