package io.cloudprocessingengine.decider.history;

import java.util.Objects;

/**
 * Names one piece of work of an execution: {@code id} is the activityId, the Lambda's id or the
 * child's workflowId.
 */
public record WorkKey(WorkKind kind, String id) {
  public WorkKey {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(id, "id");
  }
}
