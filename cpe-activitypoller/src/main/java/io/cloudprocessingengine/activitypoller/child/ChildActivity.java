package io.cloudprocessingengine.activitypoller.child;

import io.cloudprocessingengine.activity.ActivityCanceled;
import io.cloudprocessingengine.activity.ActivityContext;
import io.cloudprocessingengine.activity.ActivityFailure;
import io.cloudprocessingengine.activitypoller.plugin.PluginException;
import io.cloudprocessingengine.activitypoller.task.ActivityCode;
import io.cloudprocessingengine.activitypoller.task.CodeException;
import io.cloudprocessingengine.activitypoller.task.Thrown;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An activity that runs in a child process, which is kept for the next task. A child that ends, for
 * whatever reason, fails its task, and another takes its place.
 */
public final class ChildActivity implements ActivityCode {
  private final ChildStart start;
  private final String description;
  private final AtomicInteger numbers = new AtomicInteger();
  // Guarded by this.
  private RunningChild child;

  /**
   * Starts the first child, which loads the code.
   *
   * @throws io.cloudprocessingengine.activitypoller.plugin.PluginException if it can't
   */
  public ChildActivity(ChildStart start) {
    this.start = start;
    this.child = start.now();
    this.description = child.description();
  }

  @Override
  public String description() {
    return description;
  }

  @Override
  public String run(String input, ActivityContext context) throws InterruptedException {
    var running = warm();
    try {
      var directory = context.workDirectory().toString();
      var run = new Frame.Run(numbers.incrementAndGet(), input, TaskIds.of(context), directory);
      var end = running.session().run(run, context);
      if (end.isEmpty()) {
        throw running.process().awaitEnd().failure();
      }
      return result(end.get(), running);
    } catch (InterruptedException e) {
      running.process().end();
      throw e;
    }
  }

  private synchronized RunningChild warm() {
    if (!child.session().isUsable()) {
      child.process().end();
      child = another();
    }
    return child;
  }

  private RunningChild another() {
    try {
      return start.now();
    } catch (PluginException | UncheckedIOException e) {
      throw new CodeException("PROCESS_NOT_STARTED", Thrown.line(e));
    }
  }

  private static String result(Frame end, RunningChild running) {
    if (end instanceof Frame.Completed completed) {
      return completed.result();
    }
    if (end instanceof Frame.Failed failed) {
      throw failed.retryable()
          ? new ActivityFailure(failed.reason(), failed.details())
          : ActivityFailure.permanent(failed.reason(), failed.details());
    }
    if (end instanceof Frame.Canceled canceled) {
      throw new ActivityCanceled(canceled.details());
    }
    if (end instanceof Frame.Threw threw) {
      if (threw.fatal()) {
        running.process().end();
      }
      throw failure(threw);
    }
    throw new IllegalStateException("A child ended a task with " + end);
  }

  private static RuntimeException failure(Frame.Threw threw) {
    return threw.error()
        ? new ActivityFailure(threw.reason(), threw.details())
        : new CodeException(threw.reason(), threw.details());
  }

  @Override
  public synchronized void close() {
    child.process().close();
  }
}
