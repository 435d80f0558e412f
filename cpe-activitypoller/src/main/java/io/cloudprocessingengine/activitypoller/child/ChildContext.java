package io.cloudprocessingengine.activitypoller.child;

import io.cloudprocessingengine.activity.ActivityContext;
import io.cloudprocessingengine.activitypoller.child.Frame.Phase;
import io.cloudprocessingengine.activitypoller.json.Details;
import io.cloudprocessingengine.activitypoller.task.Cancellation;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The task in hand as its activity sees it in the child: what it tells goes to the worker. */
final class ChildContext implements ActivityContext {
  private final Frame.Run task;
  private final Consumer<Frame> worker;
  private final Cancellation cancellation = new Cancellation();
  // Guarded by this.
  private boolean ended;

  ChildContext(Frame.Run task, Consumer<Frame> worker) {
    this.task = task;
    this.worker = worker;
  }

  /** Tells how the task ended; what threads that it left behind tell after that is ignored. */
  synchronized void end(Frame frame) {
    ended = true;
    worker.accept(frame);
  }

  private synchronized void send(Frame frame) {
    if (!ended) {
      worker.accept(frame);
    }
  }

  /** Asks it to stop, if it is the one that is meant. */
  void cancel(Frame.Cancel cancel) {
    if (cancel.number() == task.number()) {
      cancellation.request(Cancellation.Cause.CANCEL_REQUESTED);
    }
  }

  @Override
  public Optional<String> jobId() {
    return known(task.ids().jobId());
  }

  @Override
  public Optional<String> client() {
    return known(task.ids().client());
  }

  @Override
  public String workflowId() {
    return task.ids().execution().workflowId();
  }

  @Override
  public String runId() {
    return task.ids().execution().runId();
  }

  @Override
  public String activityId() {
    return task.ids().activityId();
  }

  @Override
  public int attempt() {
    return task.ids().attempt();
  }

  @Override
  public Optional<Instant> deadline() {
    return known(task.ids().deadline()).map(Instant::parse);
  }

  @Override
  public Path workDirectory() {
    return Path.of(task.workDirectory());
  }

  @Override
  public void preparing(Map<String, ?> details) {
    tell(Phase.PREPARING, 0, details);
  }

  @Override
  public void progress(double percent, Map<String, ?> details) {
    if (Double.isNaN(percent)) {
      throw new IllegalArgumentException("The progress of " + activityId() + " is not a number");
    }
    tell(Phase.PROGRESS, Math.max(0, Math.min(100, percent)), details);
  }

  @Override
  public void finishing(Map<String, ?> details) {
    tell(Phase.FINISHING, 0, details);
  }

  private void tell(Phase phase, double percent, Map<String, ?> details) {
    send(new Frame.Told(phase, percent, Details.json(details)));
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
    return new ChildLogger(this::send);
  }

  private static Optional<String> known(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
