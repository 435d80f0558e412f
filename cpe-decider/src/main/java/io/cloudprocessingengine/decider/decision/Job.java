package io.cloudprocessingengine.decider.decision;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudprocessingengine.decider.history.Event;
import io.cloudprocessingengine.decider.history.ExecutionId;
import io.cloudprocessingengine.decider.history.ExecutionState;
import io.cloudprocessingengine.decider.history.History;
import io.cloudprocessingengine.decider.plan.Plan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One execution on its way through its plan. It is given the events of its history in order, and
 * says at any time what SWF is to be told next; the answer depends on the plan and the events
 * alone. Not for several threads.
 */
public final class Job {
  private final History history = new History();
  private final Hold hold = new Hold();
  private final WindUp windUp = new WindUp();
  private final HistoryRoom room;
  private final Progress progress;
  private final JobRules rules;
  private final Closing closing;
  private final DecisionMaker decisions;

  public Job(Plan plan, ExecutionId execution, Limits limits) {
    room = new HistoryRoom(limits);
    progress = new Progress(plan, execution, limits);
    rules = new JobRules(plan, history.state(), progress, hold, windUp);
    closing = new Closing(plan, progress, limits);
    decisions =
        new DecisionMaker(
            limits, plan.settings().onFailure(), history.state(), progress, hold, windUp, room);
  }

  /** Takes in one event; one that was taken in before changes nothing. */
  public void add(Event event) {
    if (history.hasSeen(event)) {
      return;
    }
    history.add(event);
    event.tell(rules);
    room.fault(history.state())
        .ifPresent(failure -> progress.conclude(new Verdict.Failed(Optional.empty(), failure)));
  }

  /** Takes in events, oldest first. */
  public Job addAll(Iterable<? extends Event> events) {
    events.forEach(this::add);
    return this;
  }

  /** What SWF is to be told after the events so far. Asking changes nothing. */
  public Decisions decide() {
    return decisions.decide(closing);
  }

  /** The execution, whatever the plan. */
  public ExecutionState state() {
    return history.state();
  }

  /** What it was given, whether it fits the plan or not; missing when that is not JSON. */
  public JsonNode input() {
    return rules.document();
  }

  /** Where each step stands, as the plan declares them. */
  public Map<String, StepStatus> statuses() {
    var statuses = new LinkedHashMap<String, StepStatus>();
    progress.runs().forEach(run -> statuses.put(run.name(), run.status()));
    return statuses;
  }

  /** Why a step failed, if it did. */
  public Optional<Failure> failureOf(String step) {
    return progress.run(step).flatMap(StepRun::failure);
  }

  /** What becomes of the job, as soon as that is certain. */
  public Optional<Verdict> verdict() {
    return progress.verdict();
  }

  /**
   * What the history is to keep with the decision, for readers that do not know the plan.
   *
   * @param eventId the last event that the decision before had seen; 0 before the first decision
   * @return JSON of at most 32,768 characters, or empty
   */
  public String contextAfter(long eventId) {
    return progress.ledger().after(eventId);
  }

  /** What happened to steps by events after that one; what came before is forgotten. */
  public List<Notice> noticesAfter(long eventId) {
    progress.notices().removeIf(notice -> notice.eventId() <= eventId);
    return List.copyOf(progress.notices());
  }
}
