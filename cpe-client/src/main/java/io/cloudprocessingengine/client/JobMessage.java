package io.cloudprocessingengine.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A message about a job, of a known type or any other: a client written today reads the messages of
 * tomorrow. A text is empty when the message lacks it.
 *
 * @param id the same each time this message is delivered, to de-duplicate by
 * @param json the whole message; a JSON text when the queue held something that is not JSON
 */
public record JobMessage(String id, JsonNode json) {
  public JobMessage {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(json, "json");
  }

  /** Such as {@code ACTIVITY_PROGRESS}. */
  public String type() {
    return json.path("type").asText("");
  }

  /** The client's own id of the job. */
  public String jobId() {
    return json.path("jobId").asText("");
  }

  /** When what it tells happened. */
  public Optional<Instant> time() {
    return Optional.of(json.path("time"))
        .filter(JsonNode::isNumber)
        .map(time -> time.decimalValue().multiply(BigDecimal.valueOf(1000)).longValue())
        .map(Instant::ofEpochMilli);
  }

  /** The step that it is about: the activity's id, which is the step's name in the plan. */
  public String step() {
    return data().path("step").asText(data().path("activity").path("activityId").asText(""));
  }

  /** Name of the activity that it is about. */
  public String activity() {
    var type = data().path("activity").path("activityType");
    return type.isTextual() ? type.asText() : type.path("name").asText("");
  }

  /** How much of the activity is done, in per cent, where the message says so. */
  public Optional<Double> progress() {
    return Optional.of(data().path("activity").path("result").path("progress"))
        .filter(JsonNode::isNumber)
        .map(JsonNode::doubleValue);
  }

  /** Result of the job or activity; a missing node when there is none. */
  public JsonNode result() {
    return data().path("activity").path("result").isMissingNode()
        ? data().path("result")
        : data().path("activity").path("result");
  }

  /** Why a job or activity failed, or a command was refused. */
  public Optional<Failure> failure() {
    return JobMessageKinds.failure(this);
  }

  /** How the job ended, if this message tells its end. */
  public Optional<JobOutcome> outcome() {
    return JobMessageKinds.outcome(this);
  }

  JsonNode data() {
    return json.path("data");
  }
}
