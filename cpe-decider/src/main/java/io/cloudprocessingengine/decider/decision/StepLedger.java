package io.cloudprocessingengine.decider.decision;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudprocessingengine.decider.history.Event;
import io.cloudprocessingengine.decider.plan.ActivityStep;
import io.cloudprocessingengine.decider.plan.EvalStep;
import io.cloudprocessingengine.decider.plan.LambdaStep;
import io.cloudprocessingengine.decider.plan.SignalStep;
import io.cloudprocessingengine.decider.plan.Step;
import io.cloudprocessingengine.decider.plan.Steps;
import io.cloudprocessingengine.decider.plan.TaskStep;
import io.cloudprocessingengine.decider.plan.WorkflowStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes the execution context of decisions: which steps the plan has, and which have ended. Who
 * reads the history without the plan, to tell a client of its job, knows the steps by it.
 */
final class StepLedger {
  private static final int MAX_LENGTH = 32_000;
  private static final int MAX_DETAILS = 500;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Steps steps;
  private final List<Entry> entries = new ArrayList<>();

  StepLedger(Steps steps) {
    this.steps = steps;
  }

  private record Entry(long eventId, ObjectNode json) {}

  void ended(StepRun run, Event at) {
    var json =
        JSON.objectNode()
            .put("name", run.name())
            .put("status", run.status().name().toLowerCase(Locale.ROOT));
    run.failure()
        .ifPresent(
            failure ->
                json.put("reason", failure.reason())
                    .put("details", ClosingReason.cut(failure.details(), MAX_DETAILS)));
    run.whySkipped().ifPresent(why -> json.put("reason", ClosingReason.cut(why, MAX_DETAILS)));
    if (run.isCarried()) {
      json.put("carried", true);
    }
    entries.add(new Entry(at.id(), json));
  }

  /**
   * The context of the decision that takes in the events after that one, which the decision before
   * had seen; what came earlier is forgotten. Empty when there is nothing to say.
   */
  String after(long eventId) {
    entries.removeIf(entry -> entry.eventId() <= eventId);
    var room = MAX_LENGTH;
    var context = JSON.objectNode();
    if (eventId == 0) {
      var declared = declared();
      var length = declared.toString().length();
      if (length < room) {
        room -= length;
        context.set("steps", declared);
      }
    }
    var ended = ended(room);
    if (!ended.isEmpty()) {
      context.set("ended", ended);
    }
    return context.isEmpty() ? "" : context.toString();
  }

  private ArrayNode declared() {
    var all = JSON.arrayNode();
    for (var step : steps) {
      all.addObject().put("name", step.name()).put("kind", kind(step));
    }
    return all;
  }

  /** As many as fit; the history itself has the others, though without reasons. */
  private ArrayNode ended(int room) {
    var ended = JSON.arrayNode();
    var length = 0;
    for (var entry : entries) {
      length += entry.json().toString().length() + 1;
      if (length > room) {
        break;
      }
      ended.add(entry.json());
    }
    return ended;
  }

  private static String kind(Step step) {
    var kind = step.kind();
    if (kind instanceof TaskStep task && task.options().forEach().isPresent()) {
      return "map";
    }
    if (kind instanceof ActivityStep) {
      return "activity";
    }
    if (kind instanceof WorkflowStep) {
      return "workflow";
    }
    if (kind instanceof LambdaStep) {
      return "lambda";
    }
    if (kind instanceof EvalStep) {
      return "eval";
    }
    return kind instanceof SignalStep ? "signal" : "wait";
  }
}
