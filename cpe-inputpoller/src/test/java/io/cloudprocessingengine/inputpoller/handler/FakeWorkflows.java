package io.cloudprocessingengine.inputpoller.handler;

import io.cloudprocessingengine.common.status.JobState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** SWF with prepared answers. */
final class FakeWorkflows implements Workflows {
  final List<WorkflowStart> starts = new ArrayList<>();
  StartResult result = new StartResult.Started("run-1");
  Optional<Run> open = Optional.empty();
  Optional<Run> closed = Optional.empty();

  /** Null when the run is not kept. */
  String input = "";

  @Override
  public StartResult start(WorkflowStart start) {
    starts.add(start);
    return result;
  }

  @Override
  public Optional<Listing> findOpen(JobKey job) {
    return open.map(it -> new Listing(it, JobState.OPEN, Listing.Close.NONE, List.of()));
  }

  @Override
  public Optional<Listing> findClosed(JobKey job) {
    return closed.map(it -> new Listing(it, JobState.FAILED, Listing.Close.NONE, List.of()));
  }

  @Override
  public boolean requestCancel(Run run) {
    throw new UnsupportedOperationException("of no interest here");
  }

  @Override
  public boolean signal(Run run, String name, String input) {
    throw new UnsupportedOperationException("of no interest here");
  }

  @Override
  public Optional<String> input(Run run) {
    return Optional.ofNullable(input);
  }
}
