package io.cloudprocessingengine.inputpoller.handler;

import io.cloudprocessingengine.inputpoller.command.UnavailableException;
import io.cloudprocessingengine.inputpoller.job.JobHistory;
import java.util.Optional;

/** An SWF that can't tell anything. */
class NoJobs implements Jobs {
  private static UnavailableException away() {
    return new UnavailableException("SWF is away", null);
  }

  @Override
  public Optional<Listing> findOpen(JobKey job) {
    throw away();
  }

  @Override
  public Optional<Listing> findClosed(JobKey job) {
    throw away();
  }

  @Override
  public Optional<JobHistory> history(Run run) {
    throw away();
  }

  @Override
  public Optional<String> input(Run run) {
    throw away();
  }

  @Override
  public Page list(Query query) {
    throw away();
  }

  @Override
  public ClosedPage closedSince(Closed what) {
    throw away();
  }
}
