package io.cloudprocessingengine.activitypoller.task;

import io.cloudprocessingengine.common.lifecycle.Poll;
import java.util.Optional;

/** One turn of the worker: asks for one task, and handles it. */
public final class TaskPoller implements Poll {
  private final TermsSource terms;
  private final TaskSource source;
  private final TaskHandler handler;

  public TaskPoller(TermsSource terms, TaskSource source, TaskHandler handler) {
    this.terms = terms;
    this.source = source;
    this.handler = handler;
  }

  @Override
  public void once() throws InterruptedException {
    Optional<ActivityTask> task = source.poll();
    if (task.isPresent()) {
      handler.handle(task.get(), terms.now());
    }
  }
}
