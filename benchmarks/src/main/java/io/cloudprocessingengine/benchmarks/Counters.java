package io.cloudprocessingengine.benchmarks;

import java.util.concurrent.atomic.AtomicLong;

/** What this process has asked of SWF and SQS so far. */
public final class Counters {
  /** Calls of any kind. */
  public static final AtomicLong CALLS = new AtomicLong();

  /** Polls for decision tasks. */
  public static final AtomicLong POLLS = new AtomicLong();

  /** Decision tasks answered. */
  public static final AtomicLong RESPONSES = new AtomicLong();

  /** Bytes of events that were read. */
  public static final AtomicLong BYTES = new AtomicLong();

  private Counters() {}
}
