package io.cloudprocessingengine.activitypoller;

/** Where the code of an activity runs. */
enum Isolation {
  /** In a child process, which may end as it likes. */
  PROCESS,
  /** On a thread of the worker's. */
  THREAD
}
