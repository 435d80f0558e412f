package io.cloudprocessingengine.activitypoller.task;

import io.cloudprocessingengine.activity.ActivityContext;
import io.cloudprocessingengine.activitypoller.json.Details;
import io.cloudprocessingengine.common.message.MessageType;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The task in hand as its activity sees it. */
final class TaskContext implements ActivityContext {
  private final ActivityTask task;
  private final Optional<Instant> deadline;
  private final TaskReporter reporter;
  private final WorkDirectory workDirectory;
  private final Cancellation cancellation;
  private final System.Logger logger;

  TaskContext(
      ActivityTask task,
      Optional<Instant> deadline,
      TaskReporter reporter,
      WorkDirectory workDirectory,
      Cancellation cancellation,
      System.Logger logger) {
    this.task = task;
    this.deadline = deadline;
    this.reporter = reporter;
    this.workDirectory = workDirectory;
    this.cancellation = cancellation;
    this.logger = logger;
  }

  @Override
  public Optional<String> jobId() {
    return known(reporter.about().jobId());
  }

  @Override
  public Optional<String> client() {
    return known(reporter.about().client());
  }

  @Override
  public String workflowId() {
    return task.execution().workflowId();
  }

  @Override
  public String runId() {
    return task.execution().runId();
  }

  @Override
  public String activityId() {
    return task.activityId();
  }

  @Override
  public int attempt() {
    return task.attempt();
  }

  @Override
  public Optional<Instant> deadline() {
    return deadline;
  }

  @Override
  public Path workDirectory() {
    return workDirectory.path();
  }

  @Override
  public void preparing(Map<String, ?> details) {
    reporter.phase(MessageType.ACTIVITY_PREPARING, Details.json(details));
  }

  @Override
  public void progress(double percent, Map<String, ?> details) {
    if (Double.isNaN(percent)) {
      throw new IllegalArgumentException("The progress of " + activityId() + " is not a number");
    }
    reporter.progress(Math.max(0, Math.min(100, percent)), Details.json(details));
  }

  @Override
  public void finishing(Map<String, ?> details) {
    reporter.phase(MessageType.ACTIVITY_FINISHING, Details.json(details));
  }

  @Override
  public boolean isCancelRequested() {
    return cancellation.isRequested();
  }

  @Override
  public void onCancel(Runnable action) {
    cancellation.onRequest(action);
  }

  @Override
  public System.Logger logger() {
    return logger;
  }

  private static Optional<String> known(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
