package io.cloudprocessingengine.common.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudprocessingengine.common.message.Messages.TypeRef;
import java.util.Objects;
import java.util.Optional;

/**
 * One activity of a job: a single attempt at a step, or at an item of a map.
 *
 * @param activityId such as {@code Step}, {@code Step[3]#2}; {@link TaskName} takes it apart
 */
public record ActivityStatus(
    String activityId, TypeRef type, ActivityState state, Span span, Facts facts) {
  public ActivityStatus {
    Objects.requireNonNull(activityId, "activityId");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(facts, "facts");
  }

  /**
   * What else is known.
   *
   * @param input what it was given; not in lists
   * @param output what it gave: its result, its failure or its last progress; no result in lists
   * @param worker who works on it
   * @param cancelRequested whether it was asked to stop
   */
  public record Facts(
      Optional<JsonNode> input, Output output, Optional<String> worker, boolean cancelRequested) {
    public Facts {
      Objects.requireNonNull(input, "input");
      Objects.requireNonNull(output, "output");
      Objects.requireNonNull(worker, "worker");
    }
  }

  /**
   * What came of it.
   *
   * @param progress the last that SWF tells: of a task that timed out or was canceled
   */
  public record Output(
      Optional<JsonNode> result, Optional<FailureReason> failure, Optional<JsonNode> progress) {
    /** Nothing yet. */
    public static final Output NONE =
        new Output(Optional.empty(), Optional.empty(), Optional.empty());

    public Output {
      Objects.requireNonNull(result, "result");
      Objects.requireNonNull(failure, "failure");
      Objects.requireNonNull(progress, "progress");
    }
  }

  /** Without what may be large: input and result. */
  public ActivityStatus brief() {
    var output = new Output(Optional.empty(), facts.output.failure, facts.output.progress);
    var brief = new Facts(Optional.empty(), output, facts.worker, facts.cancelRequested);
    return new ActivityStatus(activityId, type, state, span, brief);
  }

  /** As {@code activity} of ACTIVITY_STATUS, or an element of ACTIVITY_LIST. */
  public ObjectNode toJson() {
    var name = TaskName.parse(activityId);
    var json = JsonNodeFactory.instance.objectNode().put("activityId", activityId);
    json.set("activityType", type.toJson());
    json.put("step", name.step());
    name.item().ifPresent(it -> json.put("item", it));
    json.put("attempt", name.attempt()).put("status", state.text());
    span.writeTo(json);
    if (facts.cancelRequested) {
      json.put("cancelRequested", true);
    }
    facts.worker.ifPresent(it -> json.put("worker", it));
    facts.output.progress.ifPresent(it -> json.set("progress", it));
    facts.output.failure.ifPresent(it -> json.set("failure", it.toJson()));
    facts.input.ifPresent(it -> json.set("input", it));
    facts.output.result.ifPresent(it -> json.set("result", it));
    return json;
  }

  /** Reads what {@link #toJson} writes; members that are missing are left empty. */
  public static ActivityStatus of(JsonNode json) {
    var output =
        new Output(
            Members.any(json, "result"), FailureReason.read(json), Members.any(json, "progress"));
    return new ActivityStatus(
        json.path("activityId").asText(),
        Members.type(json.path("activityType")),
        ActivityState.of(json.path("status").asText()).orElse(ActivityState.SCHEDULED),
        Span.of(json),
        new Facts(
            Members.any(json, "input"),
            output,
            Members.text(json, "worker"),
            json.path("cancelRequested").asBoolean()));
  }
}
