package io.cloudprocessingengine.benchmarks.swf;

/** The deciders that are measured. */
enum DeciderKind {
  /** By hand, straight on the SDK, keeping in memory where each job stands. */
  FLOOR,
  /** The same, sending for each decision the messages that ours sends, in one call. */
  FLOOR_MESSAGES,
  /** By hand, reading every job's whole history at every task. */
  FLOOR_WHOLE_HISTORY,
  /** The AWS Flow Framework for Java. */
  FLOW,
  /** Ours, with nobody to tell. */
  CPE,
  /** Ours, with a message for every step and end. */
  CPE_MESSAGES,
  /** Ours, with messages, and logging as it does by default. */
  CPE_MESSAGES_LOG
}
