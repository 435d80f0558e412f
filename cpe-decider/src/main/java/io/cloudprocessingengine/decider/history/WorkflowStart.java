package io.cloudprocessingengine.decider.history;

import java.util.List;
import java.util.Objects;

/**
 * How the execution was started.
 *
 * @param input empty if it was given none
 * @param isChild whether another execution started it
 */
public record WorkflowStart(WorkflowType type, String input, List<String> tags, boolean isChild) {
  public WorkflowStart {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(input, "input");
    tags = List.copyOf(tags);
  }

  /** The start of an execution that is nobody's child. */
  public WorkflowStart(WorkflowType type, String input, List<String> tags) {
    this(type, input, tags, false);
  }
}
