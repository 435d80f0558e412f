package io.cloudprocessingengine.decider.decision;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.cloudprocessingengine.decider.history.Event;
import io.cloudprocessingengine.decider.plan.Steps;
import io.cloudprocessingengine.decider.plan.TaskStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

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

  private record Entry(long eventId, String json) {}

  void ended(StepRun run, Event at) {
    if (isToldByHistory(run)) {
      return;
    }
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
    entries.add(new Entry(at.id(), json.toString()));
  }

  /**
   * The last event of a single task says that it succeeded; to say so again costs each decision.
   */
  private static boolean isToldByHistory(StepRun run) {
    return run.status() == StepStatus.SUCCEEDED
        && run.step().kind() instanceof TaskStep task
        && task.options().forEach().isEmpty()
        && !run.isCarried();
  }

  /**
   * The context of the decision that takes in the events after that one, which the decision before
   * had seen; what came earlier is forgotten. Empty when there is nothing to say.
   */
  String after(long eventId) {
    entries.removeIf(entry -> entry.eventId() <= eventId);
    var members = new StringJoiner(",", "{", "}").setEmptyValue("");
    var declared = eventId == 0 ? steps.toJson() : "";
    var room = MAX_LENGTH;
    if (!declared.isEmpty() && declared.length() < room) {
      room -= declared.length();
      members.add("\"steps\":" + declared);
    }
    var ended = ended(room);
    if (ended.length() > 0) {
      members.add("\"ended\":[" + ended + "]");
    }
    return members.toString();
  }

  /** As many as fit; the history itself has the others, though without reasons. */
  private StringJoiner ended(int room) {
    var ended = new StringJoiner(",");
    for (var entry : entries) {
      if (ended.length() + entry.json().length() + 1 > room) {
        break;
      }
      ended.add(entry.json());
    }
    return ended;
  }
}
