package io.cloudprocessingengine.decider.swf;

import io.cloudprocessingengine.common.lifecycle.Poll;

/** One turn of the Decider: registers what its plans need, once; takes a task; decides it. */
final class DecisionTaskPoller implements Poll {
  private final Registration registration;
  private final DecisionTasks tasks;
  private final DecisionTaskHandler handler;

  DecisionTaskPoller(Registration registration, DecisionTasks tasks, DecisionTaskHandler handler) {
    this.registration = registration;
    this.tasks = tasks;
    this.handler = handler;
  }

  @Override
  public void once() throws InterruptedException {
    registration.ensure();
    var task = tasks.poll();
    if (task.isPresent()) {
      handler.handle(task.get());
    }
  }
}
