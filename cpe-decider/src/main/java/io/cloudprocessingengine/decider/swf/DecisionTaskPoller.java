package io.cloudprocessingengine.decider.swf;

import io.cloudprocessingengine.common.lifecycle.Poll;
import java.util.Optional;

/**
 * One turn of the Decider: takes a task; decides it. What its plans need is registered once: beside
 * the first poll, and before the first decision.
 */
final class DecisionTaskPoller implements Poll {
  private final Registration registration;
  private final DecisionTasks tasks;
  private final DecisionTaskHandler handler;
  private boolean begun;

  /** Not decided yet, since what it needs could not be registered. */
  private Optional<DecisionTask> waiting = Optional.empty();

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
    waiting = waiting.or(tasks::poll);
    if (waiting.isPresent()) {
      registration.ensure();
      var task = waiting.get();
      waiting = Optional.empty();
      handler.handle(task);
    }
  }
}
