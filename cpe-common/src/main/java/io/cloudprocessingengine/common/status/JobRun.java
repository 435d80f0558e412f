package io.cloudprocessingengine.common.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudprocessingengine.common.message.Messages.WorkflowRef;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A run of a job, seen from outside.
 *
 * @param cancelRequested whether it was asked to stop
 */
public record JobRun(
    WorkflowRef workflow,
    JobState state,
    Instant started,
    Optional<Instant> closed,
    boolean cancelRequested) {
  public JobRun {
    Objects.requireNonNull(workflow, "workflow");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(started, "started");
    Objects.requireNonNull(closed, "closed");
  }

  /** {@code {workflow, status, started, closed?, cancelRequested?}}. */
  void writeTo(ObjectNode json) {
    json.set("workflow", workflow.toJson());
    json.put("status", state.text()).put("started", EpochSeconds.of(started));
    EpochSeconds.write(json, "closed", closed);
    if (cancelRequested) {
      json.put("cancelRequested", true);
    }
  }

  static JobRun of(JsonNode json) {
    return new JobRun(
        Members.workflow(json),
        JobState.of(json.path("status").asText()).orElse(JobState.OPEN),
        Members.time(json, "started"),
        EpochSeconds.read(json, "closed"),
        json.path("cancelRequested").asBoolean());
  }
}
