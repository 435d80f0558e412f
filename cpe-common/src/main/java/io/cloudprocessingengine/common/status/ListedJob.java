package io.cloudprocessingengine.common.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;

/**
 * An element of a {@link JobList}.
 *
 * @param jobId the client's own id of the job; empty if it is not known
 */
public record ListedJob(String jobId, JobRun run, List<String> tags) {
  public ListedJob {
    Objects.requireNonNull(jobId, "jobId");
    Objects.requireNonNull(run, "run");
    tags = List.copyOf(tags);
  }

  ObjectNode toJson() {
    var json = JsonNodeFactory.instance.objectNode();
    if (!jobId.isEmpty()) {
      json.put("jobId", jobId);
    }
    run.writeTo(json);
    var list = json.putArray("tags");
    tags.forEach(list::add);
    return json;
  }

  static ListedJob of(JsonNode json) {
    return new ListedJob(
        json.path("jobId").asText(),
        JobRun.of(json),
        Members.list(json, "tags").stream().map(JsonNode::asText).toList());
  }
}
