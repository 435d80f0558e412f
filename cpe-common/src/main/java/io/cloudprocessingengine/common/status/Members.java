package io.cloudprocessingengine.common.status;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudprocessingengine.common.message.Messages.Execution;
import io.cloudprocessingengine.common.message.Messages.TypeRef;
import io.cloudprocessingengine.common.message.Messages.WorkflowRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Reads members that may be missing. */
final class Members {
  private Members() {}

  static Optional<String> text(JsonNode owner, String member) {
    return Optional.of(owner.path(member)).filter(JsonNode::isTextual).map(JsonNode::asText);
  }

  static Optional<JsonNode> any(JsonNode owner, String member) {
    return Optional.ofNullable(owner.get(member));
  }

  static Instant time(JsonNode owner, String member) {
    return EpochSeconds.read(owner, member).orElse(Instant.EPOCH);
  }

  static List<JsonNode> list(JsonNode owner, String member) {
    return StreamSupport.stream(owner.path(member).spliterator(), false).toList();
  }

  static TypeRef type(JsonNode json) {
    return new TypeRef(json.path("name").asText(), json.path("version").asText());
  }

  static WorkflowRef workflow(JsonNode owner) {
    var json = owner.path("workflow");
    var execution = new Execution(json.path("workflowId").asText(), json.path("runId").asText());
    return new WorkflowRef(execution, type(json));
  }
}
