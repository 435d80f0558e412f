package io.cloudprocessingengine.benchmarks.core;

import io.cloudprocessingengine.decider.decision.Decision;
import io.cloudprocessingengine.decider.decision.Job;
import io.cloudprocessingengine.decider.decision.Limits;
import io.cloudprocessingengine.decider.history.DecisionTaskEvent;
import io.cloudprocessingengine.decider.history.DecisionTaskPhase;
import io.cloudprocessingengine.decider.history.Event;
import io.cloudprocessingengine.decider.history.ExecutionId;
import io.cloudprocessingengine.decider.history.Outcome;
import io.cloudprocessingengine.decider.history.WorkEnded;
import io.cloudprocessingengine.decider.history.WorkKey;
import io.cloudprocessingengine.decider.history.WorkKind;
import io.cloudprocessingengine.decider.history.WorkScheduled;
import io.cloudprocessingengine.decider.history.WorkStarted;
import io.cloudprocessingengine.decider.history.WorkflowStart;
import io.cloudprocessingengine.decider.history.WorkflowStarted;
import io.cloudprocessingengine.decider.history.WorkflowType;
import io.cloudprocessingengine.decider.plan.Plan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The history that a plan makes with workers that succeed, up to a number of events. */
final class RecordedHistory {
  static final ExecutionId EXECUTION = new ExecutionId("job", "run");

  /** SWF's, but for the length of a history: what is measured must not end at it. */
  static final Limits LIMITS =
      new Limits(
          100,
          900_000,
          1_000,
          Integer.MAX_VALUE,
          new Limits.TextLimits(256, 32_768),
          Duration.ofMinutes(2));

  private static final String RESULT = "{\"path\": \"/videos/1.mp4\", \"bytes\": 1048576}";

  private final List<Event> events = new ArrayList<>();
  private final Job job;

  private RecordedHistory(Plan plan) {
    job = new Job(plan, EXECUTION, LIMITS);
  }

  /** The events of a job whose decider decides at every decision task. */
  static List<Event> of(Plan plan, int length) {
    var history = new RecordedHistory(plan);
    history.run(plan, length);
    return List.copyOf(history.events.subList(0, length));
  }

  private void run(Plan plan, int length) {
    var type = new WorkflowType(plan.id().name(), plan.id().version());
    var start = new WorkflowStart(type, "{\"path\": \"/videos/1.mp4\"}", List.of());
    add(new WorkflowStarted(next(), Instant.EPOCH, start));
    while (events.size() < length) {
      decisionTask(DecisionTaskPhase.SCHEDULED);
      decisionTask(DecisionTaskPhase.STARTED);
      var decisions = job.decide().list();
      decisionTask(DecisionTaskPhase.COMPLETED);
      decisions.forEach(this::carryOut);
    }
  }

  private void carryOut(Decision decision) {
    if (!(decision instanceof Decision.ScheduleActivity activity)) {
      throw new IllegalStateException("The plan is too short for the history: " + decision);
    }
    var scheduled = next();
    var key = new WorkKey(WorkKind.ACTIVITY, activity.activityId());
    add(new WorkScheduled(scheduled, Instant.EPOCH, key));
    add(new WorkStarted(next(), Instant.EPOCH, scheduled));
    add(new WorkEnded(next(), Instant.EPOCH, scheduled, new Outcome.Completed(RESULT)));
  }

  private void decisionTask(DecisionTaskPhase phase) {
    add(new DecisionTaskEvent(next(), Instant.EPOCH, phase));
  }

  private long next() {
    return events.size() + 1L;
  }

  private void add(Event event) {
    events.add(event);
    job.add(event);
  }
}
