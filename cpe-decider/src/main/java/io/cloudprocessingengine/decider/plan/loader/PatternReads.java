package io.cloudprocessingengine.decider.plan.loader;

import java.util.function.Supplier;

/** How many characters all patterns of one check may look at together, however often each. */
final class PatternReads {
  /** A fraction of a second. */
  private static final int MOST = 10_000_000;

  private static final ThreadLocal<PatternReads> OF_THE_CHECK = new ThreadLocal<>();

  private int left = MOST;

  private PatternReads() {}

  /** What is read within the check counts together. */
  static <T> T counted(Supplier<T> check) {
    OF_THE_CHECK.set(new PatternReads());
    try {
      return check.get();
    } finally {
      OF_THE_CHECK.remove();
    }
  }

  /** Of the check that this thread is in, or of one pattern alone. */
  static PatternReads current() {
    var current = OF_THE_CHECK.get();
    return current == null ? new PatternReads() : current;
  }

  /** Whether one more is allowed. */
  boolean another() {
    return --left >= 0;
  }
}
