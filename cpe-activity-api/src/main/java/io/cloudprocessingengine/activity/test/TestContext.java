package io.cloudprocessingengine.activity.test;

import io.cloudprocessingengine.activity.ActivityContext;
import io.cloudprocessingengine.activity.test.ActivityRun.Phase;
import io.cloudprocessingengine.activity.test.ActivityRun.Told;
import io.cloudprocessingengine.activity.test.TestTask.Cancel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A task in a test, as its activity sees it. */
final class TestContext implements ActivityContext {
  private final TestTask task;
  private final TestDirectory directory;
  private final CompletableFuture<Void> cancel = new CompletableFuture<>();
  // Both guarded by this.
  private final List<Told> told = new ArrayList<>();
  private boolean ended;

  TestContext(TestTask task) {
    this.task = task;
    this.directory = new TestDirectory(task.workDirectory());
  }

  void begin() {
    progressed(Double.NEGATIVE_INFINITY);
    task.cancel()
        .filter(Cancel.AfterTime.class::isInstance)
        .map(Cancel.AfterTime.class::cast)
        .ifPresent(it -> cancel.completeOnTimeout(null, it.time().toNanos(), TimeUnit.NANOSECONDS));
  }

  synchronized List<Told> told() {
    return List.copyOf(told);
  }

  /** What is told from now on is ignored. */
  synchronized void end() {
    ended = true;
    directory.close();
  }

  @Override
  public Optional<String> jobId() {
    return task.job().map(TestTask.Job::id);
  }

  @Override
  public Optional<String> client() {
    return task.job().map(TestTask.Job::client);
  }

  @Override
  public String workflowId() {
    return "test-workflow";
  }

  @Override
  public String runId() {
    return "test-run";
  }

  @Override
  public String activityId() {
    return task.attempt() == 1 ? "Test" : "Test#" + task.attempt();
  }

  @Override
  public int attempt() {
    return task.attempt();
  }

  @Override
  public Optional<Instant> deadline() {
    return task.deadline();
  }

  @Override
  public Path workDirectory() {
    return directory.path();
  }

  @Override
  public void preparing(Map<String, ?> details) {
    tell(new Told(Phase.PREPARING, 0, details));
  }

  @Override
  public void progress(double percent, Map<String, ?> details) {
    if (Double.isNaN(percent)) {
      throw new IllegalArgumentException("The progress is not a number");
    }
    var within = Math.max(0, Math.min(100, percent));
    tell(new Told(Phase.PROGRESS, within, details));
    progressed(within);
  }

  @Override
  public void finishing(Map<String, ?> details) {
    tell(new Told(Phase.FINISHING, 0, details));
  }

  private synchronized void tell(Told something) {
    if (!ended) {
      told.add(something);
    }
  }

  private void progressed(double percent) {
    var due =
        task.cancel().filter(it -> it instanceof Cancel.AtProgress at && percent >= at.percent());
    if (due.isPresent()) {
      cancel.complete(null);
    }
  }

  @Override
  public boolean isCancelRequested() {
    return cancel.isDone();
  }

  @Override
  public void onCancel(Runnable action) {
    var thread = new Thread(action, "on cancel");
    thread.setDaemon(true);
    var unused = cancel.thenRun(thread::start);
  }

  @Override
  public System.Logger logger() {
    return System.getLogger("activity");
  }
}
