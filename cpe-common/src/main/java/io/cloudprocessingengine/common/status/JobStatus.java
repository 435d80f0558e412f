package io.cloudprocessingengine.common.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a job stands: {@code data} of JOB_STATUS.
 *
 * @param asOf when SWF was asked
 * @param steps in the plan's order as far as it is known
 */
public record JobStatus(JobRun run, Instant asOf, Outcome outcome, List<StepStatus> steps) {
  public JobStatus {
    Objects.requireNonNull(run, "run");
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(outcome, "outcome");
    steps = List.copyOf(steps);
  }

  /**
   * What came of the job.
   *
   * @param retryOf runId of the run that this one goes on from
   */
  public record Outcome(
      Optional<JsonNode> result, Optional<FailureReason> failure, Optional<String> retryOf) {
    public Outcome {
      Objects.requireNonNull(result, "result");
      Objects.requireNonNull(failure, "failure");
      Objects.requireNonNull(retryOf, "retryOf");
    }
  }

  /** {@code {workflow, asOf, status, started, …, steps}}. */
  public ObjectNode toJson() {
    var json = JsonNodeFactory.instance.objectNode();
    run.writeTo(json);
    json.put("asOf", EpochSeconds.of(asOf));
    outcome.retryOf.ifPresent(it -> json.put("retryOf", it));
    outcome.result.ifPresent(it -> json.set("result", it));
    outcome.failure.ifPresent(it -> json.set("failure", it.toJson()));
    var list = json.putArray("steps");
    steps.forEach(step -> list.add(step.toJson()));
    return json;
  }

  /** Reads what {@link #toJson} writes; members that are missing are left empty. */
  public static JobStatus of(JsonNode json) {
    var outcome =
        new Outcome(
            Members.any(json, "result"), FailureReason.read(json), Members.text(json, "retryOf"));
    var steps = Members.list(json, "steps").stream().map(StepStatus::of).toList();
    return new JobStatus(JobRun.of(json), Members.time(json, "asOf"), outcome, steps);
  }
}
