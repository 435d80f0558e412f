package io.cloudprocessingengine.decider.replay;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudprocessingengine.decider.decision.Job;
import io.cloudprocessingengine.decider.decision.Limits;
import io.cloudprocessingengine.decider.history.ExecutionId;
import io.cloudprocessingengine.decider.plan.Plan;
import io.cloudprocessingengine.decider.swf.SwfJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Follows a recorded history, and decides where its decider had to. */
public final class Replay {
  private static final String COMPLETED = "DecisionTaskCompleted";

  private final Plan plan;
  private final Job job;
  private final RecordedHistory history;
  private final Map<Long, List<Told>> recorded = new LinkedHashMap<>();

  private Replay(Plan plan, ExecutionId execution, RecordedHistory history) {
    this.plan = plan;
    this.history = history;
    job = new Job(plan, execution, Limits.SWF);
  }

  /**
   * Replays a history.
   *
   * @param execution as templates may name it, and as chance in retries comes from it
   */
  public static ReplayReport run(Plan plan, ExecutionId execution, RecordedHistory history) {
    return new Replay(plan, execution, history).run();
  }

  private ReplayReport run() {
    history.events().forEach(this::note);
    var turns = new ArrayList<Turn>();
    var next = 0;
    for (var event : history.events()) {
      if (event.path("eventType").asText().equals(COMPLETED)) {
        var seen = RecordedHistory.attributes(event).path("startedEventId").asLong();
        next = takeIn(next, seen);
        turns.add(turn(turns.size() + 1, seen, RecordedHistory.id(event)));
      }
    }
    takeIn(next, Long.MAX_VALUE);
    return new ReplayReport(plan.id(), history.type(), turns, decide());
  }

  private void note(JsonNode event) {
    var by = RecordedHistory.attributes(event).path("decisionTaskCompletedEventId").asLong();
    DecisionResults.told(event)
        .ifPresent(told -> recorded.computeIfAbsent(by, id -> new ArrayList<>()).add(told));
  }

  /** Takes in events up to the one that the decider had seen; the index of the next. */
  private int takeIn(int from, long last) {
    var next = from;
    while (next < history.events().size()
        && RecordedHistory.id(history.events().get(next)) <= last) {
      job.add(history.event(next));
      next++;
    }
    return next;
  }

  private Turn turn(int number, long seen, long completed) {
    var decided = decide();
    var was = recorded.getOrDefault(completed, List.of());
    return new Turn(number, seen, decided, Difference.between(was, decided));
  }

  private List<Told> decide() {
    return job.decide().list().stream().map(SwfJson::decision).map(Told::decided).toList();
  }
}
