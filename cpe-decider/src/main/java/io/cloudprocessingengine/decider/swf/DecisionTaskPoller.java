package io.cloudprocessingengine.decider.swf;

import io.cloudprocessingengine.common.lifecycle.Poll;

/**
 * One turn of the Decider: takes a task; decides it. What its plans need is registered once: beside
 * the first poll, and before the first decision.
 */
final class DecisionTaskPoller implements Poll {
  private final Registration registration;
  private final DecisionTasks tasks;
  private final DecisionTaskHandler handler;
  private boolean begun;

  DecisionTaskPoller(Registration registration, DecisionTasks tasks, DecisionTaskHandler handler) {
    this.registration = registration;
    this.tasks = tasks;
    this.handler = handler;
  }

  @Override
  public void once() throws InterruptedException {
    if (begun) {
      registration.ensure();
    } else {
      registration.begin();
      begun = true;
    }
    var task = tasks.poll();
    if (task.isPresent()) {
      registration.ensure();
      handler.handle(task.get());
    }
  }
}
