package io.cloudprocessingengine.common.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudprocessingengine.common.message.Messages.TypeRef;
import java.util.Objects;
import java.util.Optional;

/**
 * One step of a job.
 *
 * @param name the step's name in the plan
 * @param attempts tasks begun; of a map, over all its items
 */
public record StepStatus(String name, StepState state, int attempts, Span span, Facts facts) {
  public StepStatus {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(facts, "facts");
  }

  /**
   * What else is known.
   *
   * @param items of a map
   * @param end why it failed or was skipped, and whether an earlier run did it
   */
  public record Facts(Kind kind, Optional<Items> items, Optional<JsonNode> progress, End end) {
    public Facts {
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(items, "items");
      Objects.requireNonNull(progress, "progress");
      Objects.requireNonNull(end, "end");
    }
  }

  /**
   * What the step is.
   *
   * @param name activity, map, eval, wait, signal, workflow or lambda
   * @param activity its type, of a step with an activity that has begun
   */
  public record Kind(Optional<String> name, Optional<TypeRef> activity) {
    public Kind {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(activity, "activity");
    }
  }

  /**
   * How it ended.
   *
   * @param reason why it was skipped
   * @param carried an earlier run of the job did it, and it was not run again
   */
  public record End(Optional<FailureReason> failure, Optional<String> reason, boolean carried) {
    /** It has not, or there is nothing to say. */
    public static final End NONE = new End(Optional.empty(), Optional.empty(), false);

    public End {
      Objects.requireNonNull(failure, "failure");
      Objects.requireNonNull(reason, "reason");
    }
  }

  /** An element of {@code steps} of JOB_STATUS. */
  public ObjectNode toJson() {
    var json = JsonNodeFactory.instance.objectNode().put("name", name);
    facts.kind.name.ifPresent(it -> json.put("kind", it));
    json.put("status", state.text()).put("attempts", attempts);
    facts.kind.activity.ifPresent(it -> json.set("activityType", it.toJson()));
    span.writeTo(json);
    facts.items.ifPresent(it -> json.set("items", it.toJson()));
    facts.progress.ifPresent(it -> json.set("progress", it));
    facts.end.failure.ifPresent(it -> json.set("failure", it.toJson()));
    facts.end.reason.ifPresent(it -> json.put("reason", it));
    if (facts.end.carried) {
      json.put("carried", true);
    }
    return json;
  }

  /** Reads what {@link #toJson} writes; members that are missing are left empty. */
  public static StepStatus of(JsonNode json) {
    var type = Members.any(json, "activityType").map(Members::type);
    var end =
        new End(
            FailureReason.read(json),
            Members.text(json, "reason"),
            json.path("carried").asBoolean());
    return new StepStatus(
        json.path("name").asText(),
        StepState.of(json.path("status").asText()).orElse(StepState.WAITING),
        json.path("attempts").asInt(),
        Span.of(json),
        new Facts(
            new Kind(Members.text(json, "kind"), type),
            Members.any(json, "items").map(Items::of),
            Members.any(json, "progress"),
            end));
  }
}
