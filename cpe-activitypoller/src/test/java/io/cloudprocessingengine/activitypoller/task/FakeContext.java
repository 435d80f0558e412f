package io.cloudprocessingengine.activitypoller.task;

import io.cloudprocessingengine.activity.ActivityContext;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A context that keeps what it is told. */
public final class FakeContext implements ActivityContext {
  public final List<String> told = new CopyOnWriteArrayList<>();
  private final Cancellation cancellation = new Cancellation();
  private final Path workDirectory;

  public FakeContext(Path workDirectory) {
    this.workDirectory = workDirectory;
  }

  public void cancel() {
    cancellation.request(Cancellation.Cause.CANCEL_REQUESTED);
  }

  @Override
  public Optional<String> jobId() {
    return Optional.of("job-1");
  }

  @Override
  public Optional<String> client() {
    return Optional.empty();
  }

  @Override
  public String workflowId() {
    return "workflow";
  }

  @Override
  public String runId() {
    return "run";
  }

  @Override
  public String activityId() {
    return "Step";
  }

  @Override
  public int attempt() {
    return 3;
  }

  @Override
  public Optional<Instant> deadline() {
    return Optional.of(Instant.EPOCH);
  }

  @Override
  public Path workDirectory() {
    return workDirectory;
  }

  @Override
  public void preparing(Map<String, ?> details) {
    told.add("preparing " + details);
  }

  @Override
  public void progress(double percent, Map<String, ?> details) {
    told.add(percent + " " + details);
  }

  @Override
  public void finishing(Map<String, ?> details) {
    told.add("finishing " + details);
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
    return new TaskLogger(org.slf4j.LoggerFactory.getLogger("test"), Map.of());
  }
}
