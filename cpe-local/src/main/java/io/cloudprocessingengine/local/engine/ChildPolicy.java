package io.cloudprocessingengine.local.engine;

/** What becomes of the open children of an execution that is terminated or timed out. */
enum ChildPolicy {
  TERMINATE,
  REQUEST_CANCEL,
  ABANDON
}
