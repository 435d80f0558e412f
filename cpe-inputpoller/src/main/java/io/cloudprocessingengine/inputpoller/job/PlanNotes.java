package io.cloudprocessingengine.inputpoller.job;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudprocessingengine.common.message.JsonText;
import io.cloudprocessingengine.common.status.FailureReason;
import io.cloudprocessingengine.common.status.StepState;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the Decider notes of the plan: {@code {steps: [{name, kind}, or the name of an activity],
 * ended: [{name, status, reason?, details?, carried?}]}}. Notes of any other form are passed over.
 */
final class PlanNotes {
  private final Map<String, String> kinds = new LinkedHashMap<>();
  private final Map<String, Ended> ends = new HashMap<>();

  /** How a step ended, by the Decider's word. */
  record Ended(StepState state, Optional<FailureReason> cause, boolean carried) {}

  private PlanNotes() {}

  static PlanNotes of(List<String> texts) {
    var notes = new PlanNotes();
    texts.forEach(text -> JsonText.parse(text).ifPresent(notes::add));
    return notes;
  }

  private void add(JsonNode note) {
    note.path("steps").forEach(this::declared);
    note.path("ended").forEach(this::ended);
  }

  private void declared(JsonNode step) {
    if (step.isTextual()) {
      kinds.putIfAbsent(step.textValue(), "activity");
    } else {
      kinds.putIfAbsent(step.path("name").asText(), step.path("kind").asText());
    }
  }

  private void ended(JsonNode step) {
    var state = StepState.of(step.path("status").asText());
    var cause =
        step.has("reason") || step.has("details")
            ? Optional.of(
                FailureReason.of(step.path("reason").asText(), step.path("details").asText()))
            : Optional.<FailureReason>empty();
    state.ifPresent(
        it ->
            ends.put(
                step.path("name").asText(),
                new Ended(it, cause, step.path("carried").asBoolean())));
  }

  /** Kind by name, in the plan's order; empty when the Decider noted none. */
  Map<String, String> kinds() {
    return kinds;
  }

  Optional<Ended> end(String step) {
    return Optional.ofNullable(ends.get(step));
  }
}
