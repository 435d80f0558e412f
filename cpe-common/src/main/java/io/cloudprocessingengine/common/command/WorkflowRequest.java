package io.cloudprocessingengine.common.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Which workflow a command is about, and how to run it: {@code data.workflow}.
 *
 * @param name of the workflow type; empty where the command needs none
 * @param version of the workflow type; empty where the command needs none
 */
public record WorkflowRequest(
    String name, String version, Optional<String> domain, Run run, List<String> tags) {
  public WorkflowRequest {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(domain, "domain");
    Objects.requireNonNull(run, "run");
    tags = List.copyOf(tags);
  }

  /**
   * How to run it, where the workflow type's defaults don't do. Timeouts are in seconds, as SWF
   * wants them.
   */
  public record Run(
      Optional<String> taskList,
      Optional<String> executionStartToCloseTimeout,
      Optional<String> taskStartToCloseTimeout,
      Optional<String> priority,
      Optional<String> childPolicy) {
    public Run {
      Objects.requireNonNull(taskList, "taskList");
      Objects.requireNonNull(executionStartToCloseTimeout, "executionStartToCloseTimeout");
      Objects.requireNonNull(taskStartToCloseTimeout, "taskStartToCloseTimeout");
      Objects.requireNonNull(priority, "priority");
      Objects.requireNonNull(childPolicy, "childPolicy");
    }
  }

  static WorkflowRequest of(JsonNode workflow) {
    var run =
        new Run(
            text(workflow, "taskList"),
            text(workflow, "executionStartToCloseTimeout"),
            text(workflow, "taskStartToCloseTimeout"),
            text(workflow, "priority"),
            text(workflow, "childPolicy"));
    var tags = StreamSupport.stream(workflow.path("tags").spliterator(), false);
    return new WorkflowRequest(
        text(workflow, "name").orElse(""),
        text(workflow, "version").orElse(""),
        text(workflow, "domain"),
        run,
        tags.map(JsonNode::asText).toList());
  }

  /** Numbers are fine where SWF wants a text of digits. */
  private static Optional<String> text(JsonNode workflow, String member) {
    var node = workflow.path(member);
    if (node.isNumber()) {
      return Optional.of(node.decimalValue().stripTrailingZeros().toPlainString());
    }
    return Optional.of(node.asText("")).filter(text -> !text.isEmpty());
  }
}
