package io.cloudprocessingengine.benchmarks.worker;

/** What runs tasks; each has a domain of its own, called like it. */
enum WorkerKind {
  /** By hand: poll, answer with the input. */
  FLOOR,
  /** Ours, on a thread of the worker. */
  THREAD,
  /** Ours, with the two lines of log that a task has. */
  THREAD_LOG,
  /** Ours, in a child process that is kept warm. */
  PROCESS;

  String isolation() {
    return this == PROCESS ? "process" : "thread";
  }

  String logLevel() {
    return this == THREAD_LOG ? "INFO" : "WARN";
  }
}
