package io.cloudprocessingengine.examples.activity;

import io.cloudprocessingengine.activity.ActivityContext;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A context that remembers what it is told, and asks to stop once told so much progress. */
final class RecordingContext implements ActivityContext {
  final List<String> phases = new ArrayList<>();
  final List<Double> progress = new ArrayList<>();
  private final double stopAt;

  RecordingContext() {
    this(Double.MAX_VALUE);
  }

  /** One that asks the activity to stop from a percentage on. */
  RecordingContext(double stopAt) {
    this.stopAt = stopAt;
  }

  @Override
  public void preparing(Map<String, ?> details) {
    phases.add("preparing");
  }

  @Override
  public void progress(double percent, Map<String, ?> details) {
    progress.add(percent);
    Object phase = details.get("phase");
    if (!phases.contains(phase)) {
      phases.add((String) phase);
    }
  }

  @Override
  public void finishing(Map<String, ?> details) {
    phases.add("finishing");
  }

  @Override
  public boolean isCancelRequested() {
    return !progress.isEmpty() && progress.get(progress.size() - 1) >= stopAt;
  }

  @Override
  public Optional<String> jobId() {
    return Optional.of("job-1");
  }

  @Override
  public Optional<String> client() {
    return Optional.of("demo");
  }

  @Override
  public String workflowId() {
    return "demo-job-1";
  }

  @Override
  public String runId() {
    return "run-1";
  }

  @Override
  public String activityId() {
    return "Step";
  }

  @Override
  public int attempt() {
    return 1;
  }

  @Override
  public Optional<Instant> deadline() {
    return Optional.empty();
  }

  @Override
  public Path workDirectory() {
    throw new UnsupportedOperationException("These activities write beside their results");
  }

  @Override
  public void onCancel(Runnable action) {
    throw new UnsupportedOperationException("These activities ask by themselves");
  }

  @Override
  public System.Logger logger() {
    return System.getLogger("test");
  }
}
