package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.Optional;

/** What an execution was started with: the attributes of its first event, and its parent. */
record StartAttributes(ObjectNode attributes, Optional<ParentLink> parent) {
  StartAttributes {
    Objects.requireNonNull(attributes);
    Objects.requireNonNull(parent);
  }

  /** Those of an execution that was saved. */
  static StartAttributes of(ObjectNode attributes) {
    var initiatedEventId = attributes.path("parentInitiatedEventId").longValue();
    var parent =
        Optional.of(attributes.path("parentWorkflowExecution"))
            .filter(JsonNode::isObject)
            .map(node -> new ParentLink(ExecutionId.of(node), initiatedEventId));
    return new StartAttributes(attributes, parent);
  }

  TypeName workflowType() {
    return TypeName.of(attributes.path("workflowType"));
  }

  /** The text of a member; empty when it is absent. */
  String text(String name) {
    return attributes.path(name).asText();
  }

  JsonNode taskList() {
    return attributes.path("taskList");
  }

  ChildPolicy childPolicy() {
    return ChildPolicy.valueOf(text("childPolicy"));
  }

  int taskPriority() {
    return attributes.path("taskPriority").asInt();
  }
}
