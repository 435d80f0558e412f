package io.cloudprocessingengine.decider.history;

import java.util.List;
import java.util.Objects;

/** How the execution was started; {@code input} is empty if it was given none. */
public record WorkflowStart(WorkflowType type, String input, List<String> tags) {
  public WorkflowStart {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(input, "input");
    tags = List.copyOf(tags);
  }
}
