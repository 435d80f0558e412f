package io.cloudprocessingengine.activitypoller.task;

import io.cloudprocessingengine.activitypoller.task.Cancellation.Cause;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.MDC;

/** A task whose activity runs: it ends once, by its activity or by whoever gives up on that. */
final class RunningTask {
  private final Cancellation cancellation;
  private final Consumer<Outcome> answer;
  private final Map<String, String> ids;
  private final AtomicBoolean ended = new AtomicBoolean();
  private final AtomicReference<Outcome> came = new AtomicReference<>();

  /**
   * @param answer what is done with its outcome
   * @param ids that its lines of log have
   */
  RunningTask(Cancellation cancellation, Consumer<Outcome> answer, Map<String, String> ids) {
    this.cancellation = cancellation;
    this.answer = answer;
    this.ids = ids;
  }

  Cancellation cancellation() {
    return cancellation;
  }

  void requestStop() {
    cancellation.request(Cause.WORKER_STOPPED);
  }

  /** Notes how its activity ended, before it is tidied up after. */
  Outcome came(Outcome outcome) {
    came.set(outcome);
    return outcome;
  }

  /** False if it has ended before. */
  boolean end(Outcome outcome) {
    var first = ended.compareAndSet(false, true);
    if (first) {
      answer.accept(outcome);
    }
    return first;
  }

  /**
   * The same from another thread than its activity's.
   *
   * @param outcome if its activity has not ended
   */
  boolean giveUp(Outcome outcome) {
    MDC.setContextMap(ids);
    try {
      return end(Objects.requireNonNullElse(came.get(), outcome));
    } finally {
      MDC.clear();
    }
  }
}
