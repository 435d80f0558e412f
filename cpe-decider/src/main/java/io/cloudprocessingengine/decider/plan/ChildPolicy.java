package io.cloudprocessingengine.decider.plan;

/** SWF's own: what becomes of a child workflow when its parent closes. */
public enum ChildPolicy {
  TERMINATE,
  REQUEST_CANCEL,
  ABANDON
}
