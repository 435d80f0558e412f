package io.cloudprocessingengine.local.engine;

import java.util.Optional;

/** How an execution can end, and the event by which its parent learns it. */
enum CloseStatus {
  COMPLETED(EventType.CHILD_WORKFLOW_EXECUTION_COMPLETED),
  FAILED(EventType.CHILD_WORKFLOW_EXECUTION_FAILED),
  CANCELED(EventType.CHILD_WORKFLOW_EXECUTION_CANCELED),
  TERMINATED(EventType.CHILD_WORKFLOW_EXECUTION_TERMINATED),
  TIMED_OUT(EventType.CHILD_WORKFLOW_EXECUTION_TIMED_OUT),
  /** The parent learns nothing: for it, the child goes on. */
  CONTINUED_AS_NEW(null);

  private final EventType parentEvent;

  CloseStatus(EventType parentEvent) {
    this.parentEvent = parentEvent;
  }

  Optional<EventType> parentEvent() {
    return Optional.ofNullable(parentEvent);
  }
}
