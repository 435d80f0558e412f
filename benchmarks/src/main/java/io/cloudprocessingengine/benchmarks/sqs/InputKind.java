package io.cloudprocessingengine.benchmarks.sqs;

import java.util.Locale;

/** What carries commands out; each has a domain and two queues of its own. */
enum InputKind {
  /** By hand: receive one, start, answer, delete. */
  FLOOR,
  /** By hand: receive ten, start each, answer all, delete all. */
  FLOOR_BATCHED,
  /** Ours. */
  CPE;

  String input() {
    return "in-" + name().toLowerCase(Locale.ROOT);
  }

  String output() {
    return "out-" + name().toLowerCase(Locale.ROOT);
  }
}
