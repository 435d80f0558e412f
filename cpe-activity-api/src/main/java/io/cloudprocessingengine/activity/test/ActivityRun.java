package io.cloudprocessingengine.activity.test;

import io.cloudprocessingengine.activity.ActivityCanceled;
import io.cloudprocessingengine.activity.ActivityFailure;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What came of a task in a test.
 *
 * @param <O> the activity's result
 * @param returned what the activity returned; empty for null, or if it threw
 * @param thrown what it threw
 * @param told what it told, in order
 */
public record ActivityRun<O>(Optional<O> returned, Optional<Exception> thrown, List<Told> told) {
  public ActivityRun {
    Objects.requireNonNull(returned, "returned");
    Objects.requireNonNull(thrown, "thrown");
    told = List.copyOf(told);
  }

  /** What an activity can tell. */
  public enum Phase {
    PREPARING,
    PROGRESS,
    FINISHING
  }

  /**
   * Something that the activity told.
   *
   * @param percent the progress; 0 for another phase
   */
  public record Told(Phase phase, double percent, Map<String, ?> details) {}

  /**
   * The result.
   *
   * @throws AssertionError if the activity threw, which is the cause, or returned null
   */
  public O result() {
    thrown.ifPresent(
        it -> {
          throw new AssertionError("The activity failed: " + it, it);
        });
    return returned.orElseThrow(() -> new AssertionError("The activity returned null"));
  }

  /**
   * The failure that the activity threw.
   *
   * @throws AssertionError if it threw another exception, or returned
   */
  public ActivityFailure failure() {
    return expected(ActivityFailure.class);
  }

  /**
   * The exception by which the activity stopped when it was cancelled.
   *
   * @throws AssertionError if it threw another exception, or returned
   */
  public ActivityCanceled canceled() {
    return expected(ActivityCanceled.class);
  }

  /** The percentages that the activity told, in order. */
  public List<Double> progress() {
    return told.stream().filter(it -> it.phase() == Phase.PROGRESS).map(Told::percent).toList();
  }

  private <T extends Exception> T expected(Class<T> type) {
    var exception =
        thrown.orElseThrow(
            () -> new AssertionError("The activity returned %s".formatted(returned.orElse(null))));
    if (!type.isInstance(exception)) {
      throw new AssertionError("The activity threw no %s".formatted(type), exception);
    }
    return type.cast(exception);
  }
}
