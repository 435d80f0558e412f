package io.cloudprocessingengine.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudprocessingengine.common.message.MessageType;
import io.cloudprocessingengine.common.status.ActivityStatus;
import io.cloudprocessingengine.common.status.EpochSeconds;
import io.cloudprocessingengine.common.status.JobList;
import io.cloudprocessingengine.common.status.JobStatus;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A message about a job, of a known type or any other: a client written today reads the messages of
 * tomorrow. A text is empty when the message lacks it.
 *
 * @param id the same each time this message is delivered, to de-duplicate by; the queue's own of a
 *     message that has none
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

  /** The run of the job in SWF. */
  public String runId() {
    return json.path("runId").asText(data().path("workflow").path("runId").asText(""));
  }

  /** When what it tells happened. */
  public Optional<Instant> time() {
    return EpochSeconds.read(json, "time");
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

  /** True of an answer to a command, except that which tells of a job's start. */
  boolean isAnswer() {
    return JobMessageKinds.isAnswer(this);
  }

  /** True of a refusal by which there is no such job, whoever wanted to start it. */
  boolean deniesJob() {
    return JobMessageKinds.deniesJob(this);
  }

  /** Of an answer: the id that the queue gave to the command. */
  String commandId() {
    return id.substring(0, Math.max(0, id.lastIndexOf(':')));
  }

  /** Where the job stands, if this is JOB_STATUS. */
  public Optional<JobStatus> jobStatus() {
    return dataOf(MessageType.JOB_STATUS).map(JobStatus::of);
  }

  /** A page of jobs, if this is JOB_LIST. */
  public Optional<JobList> jobList() {
    return dataOf(MessageType.JOB_LIST).map(JobList::of);
  }

  /** The activities of a job, if this is ACTIVITY_LIST. */
  public Optional<List<ActivityStatus>> activities() {
    return dataOf(MessageType.ACTIVITY_LIST).map(JobMessageKinds::activities);
  }

  /** Where an activity stands, if this is ACTIVITY_STATUS. */
  public Optional<ActivityStatus> activityStatus() {
    return dataOf(MessageType.ACTIVITY_STATUS).map(it -> ActivityStatus.of(it.path("activity")));
  }

  /** What it tells; a missing node when it has no {@code data}. */
  public JsonNode data() {
    return json.path("data");
  }

  private Optional<JsonNode> dataOf(MessageType type) {
    return type.name().equals(type()) ? Optional.of(data()) : Optional.empty();
  }
}
