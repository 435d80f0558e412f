package io.cloudprocessingengine.client.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudprocessingengine.common.command.Command;
import io.cloudprocessingengine.common.command.CommandType;
import java.util.Objects;

/** What all builders of commands have in common. */
final class Draft {
  private final CommandType type;
  private final ObjectNode data = JsonNodeFactory.instance.objectNode();
  private String jobId;

  Draft(CommandType type, String jobId) {
    this.type = type;
    this.jobId = type == CommandType.GET_JOB_LIST ? jobId : given(jobId);
  }

  void jobId(String id) {
    jobId = given(id);
  }

  private static String given(String jobId) {
    if (jobId.isEmpty()) {
      throw new IllegalArgumentException("jobId must not be empty");
    }
    return jobId;
  }

  void domain(String domain) {
    workflow("domain", domain);
  }

  void workflow(String member, String value) {
    Objects.requireNonNull(value, member);
    data.withObjectProperty("workflow").put(member, value);
  }

  void tag(String tag) {
    Objects.requireNonNull(tag, "tag");
    data.withObjectProperty("workflow").withArrayProperty("tags").add(tag);
  }

  void text(String member, String value) {
    Objects.requireNonNull(value, member);
    data.put(member, value);
  }

  void set(String member, JsonNode value) {
    data.set(member, Objects.requireNonNull(value, member));
  }

  Command command() {
    return new Command(type, jobId, data);
  }
}
