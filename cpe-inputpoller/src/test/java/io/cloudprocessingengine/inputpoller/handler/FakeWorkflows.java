package io.cloudprocessingengine.inputpoller.handler;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** SWF with prepared answers. */
final class FakeWorkflows implements Workflows {
  final List<WorkflowStart> starts = new ArrayList<>();
  StartResult result = new StartResult.Started("run-1");
  Optional<Run> open = Optional.empty();
  Optional<Run> closed = Optional.empty();
  String input = "";

  @Override
  public StartResult start(WorkflowStart start) {
    starts.add(start);
    return result;
  }

  @Override
  public Optional<Run> findOpen(JobKey job) {
    return open;
  }

  @Override
  public Optional<Run> findClosed(JobKey job) {
    return closed;
  }

  @Override
  public String input(Run run) {
    return input;
  }
}
