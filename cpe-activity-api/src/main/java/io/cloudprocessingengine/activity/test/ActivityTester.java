package io.cloudprocessingengine.activity.test;

import io.cloudprocessingengine.activity.Activity;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Runs tasks of an activity in a unit test.
 *
 * <pre>{@code
 * var run = ActivityTester.of(new Greet()).run(new Greet.Input("Ada"));
 *
 * assertEquals("Hello, Ada", run.result().greeting());
 * assertEquals(List.of(50.0), run.progress());
 * }</pre>
 *
 * <p>A tester is immutable: each method gives another one, which differs in one thing. The activity
 * runs on the thread of the test. That its input and result can be bound to JSON is not tried, as
 * that needs a worker: {@code cpe-activitypoller try} does it.
 *
 * @param <I> the activity's input
 * @param <O> the activity's result
 */
public final class ActivityTester<I, O> {
  private final Activity<I, O> activity;
  private final TestTask task;

  private ActivityTester(Activity<I, O> activity, TestTask task) {
    this.activity = Objects.requireNonNull(activity, "activity");
    this.task = task;
  }

  /** Runs first attempts of tasks that name no client and that nobody cancels. */
  public static <I, O> ActivityTester<I, O> of(Activity<I, O> activity) {
    return new ActivityTester<>(activity, TestTask.DEFAULT);
  }

  /** Runs tasks of a client's job. */
  public ActivityTester<I, O> forJob(String client, String jobId) {
    return with(task.forJob(new TestTask.Job(client, jobId)));
  }

  /**
   * Runs tasks that are another attempt of their step.
   *
   * @param attempt from 1
   */
  public ActivityTester<I, O> attempt(int attempt) {
    return with(task.attempt(attempt));
  }

  /** Runs tasks that SWF gives up at an instant. */
  public ActivityTester<I, O> deadline(Instant deadline) {
    return with(task.deadline(Optional.of(deadline)));
  }

  /**
   * Has tasks use this work directory and leaves it as it is afterwards. Without, each has one that
   * is removed.
   */
  public ActivityTester<I, O> workDirectory(Path directory) {
    return with(task.workDirectory(Optional.of(directory)));
  }

  /** Cancels tasks before they begin. */
  public ActivityTester<I, O> canceled() {
    return with(task.cancel(new TestTask.Cancel.AtProgress(Double.NEGATIVE_INFINITY)));
  }

  /** Cancels a task when it tells that it has done so much, or more. */
  public ActivityTester<I, O> cancelAt(double percent) {
    return with(task.cancel(new TestTask.Cancel.AtProgress(percent)));
  }

  /** Cancels a task when it has run so long; for activities that wait for something. */
  public ActivityTester<I, O> cancelAfter(Duration time) {
    return with(task.cancel(new TestTask.Cancel.AfterTime(time)));
  }

  /**
   * Runs a task.
   *
   * @param input null for none
   * @return what came of it, be it that the activity threw
   */
  public ActivityRun<O> run(I input) {
    var context = new TestContext(task);
    try {
      context.begin();
      var result = activity.run(input, context);
      return new ActivityRun<>(Optional.ofNullable(result), Optional.empty(), context.told());
    } catch (Exception e) {
      return new ActivityRun<>(Optional.empty(), Optional.of(e), context.told());
    } finally {
      context.end();
    }
  }

  private ActivityTester<I, O> with(TestTask other) {
    return new ActivityTester<>(activity, other);
  }
}
