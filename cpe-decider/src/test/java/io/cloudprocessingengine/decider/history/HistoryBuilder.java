package io.cloudprocessingengine.decider.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Writes a history as SWF would: numbers its events and keeps which event scheduled what. */
public final class HistoryBuilder {
  private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

  private final List<Event> events = new ArrayList<>();
  private final Map<String, Long> scheduledBy = new HashMap<>();

  /** A history that begins with the start of a job with this input, and a first decision task. */
  public static HistoryBuilder startedWith(String input) {
    return started(new WorkflowStart(new WorkflowType("Test", "1"), input, List.of("acme")));
  }

  /** The same, of an execution that another has started. */
  public static HistoryBuilder startedAsChildWith(String input) {
    return started(new WorkflowStart(new WorkflowType("Test", "1"), input, List.of(), true));
  }

  private static HistoryBuilder started(WorkflowStart start) {
    return new HistoryBuilder().add((id, time) -> new WorkflowStarted(id, time, start));
  }

  public static HistoryBuilder started() {
    return startedWith("{}");
  }

  /** One more event, given its number and time. */
  public HistoryBuilder add(BiFunction<Long, Instant, Event> event) {
    var id = events.size() + 1L;
    events.add(event.apply(id, BEGIN.plusSeconds(id)));
    return this;
  }

  public HistoryBuilder decided() {
    for (var phase :
        List.of(
            DecisionTaskPhase.SCHEDULED, DecisionTaskPhase.STARTED, DecisionTaskPhase.COMPLETED)) {
      add((id, time) -> new DecisionTaskEvent(id, time, phase));
    }
    return this;
  }

  public HistoryBuilder scheduled(String... activityIds) {
    for (var activityId : activityIds) {
      scheduled(WorkKind.ACTIVITY, activityId);
    }
    return this;
  }

  /** A task of any kind; its id is how the other methods know it. */
  public HistoryBuilder scheduled(WorkKind kind, String workId) {
    scheduledBy.put(workId, events.size() + 1L);
    return add((id, time) -> new WorkScheduled(id, time, new WorkKey(kind, workId)));
  }

  public HistoryBuilder begun(String activityId) {
    return add((id, time) -> new WorkStarted(id, time, scheduledBy.get(activityId)));
  }

  public HistoryBuilder ended(String activityId, Outcome outcome) {
    return add((id, time) -> new WorkEnded(id, time, scheduledBy.get(activityId), outcome));
  }

  public HistoryBuilder completed(String activityId, String result) {
    return ended(activityId, new Outcome.Completed(result));
  }

  public HistoryBuilder failed(String activityId, String reason, String details) {
    return ended(activityId, new Outcome.Failed(reason, details));
  }

  public HistoryBuilder askedToStop(String activityId) {
    return askedToStop(WorkKind.ACTIVITY, activityId);
  }

  public HistoryBuilder askedToStop(WorkKind kind, String workId) {
    return add((id, time) -> new WorkCancelRequested(id, time, new WorkKey(kind, workId)));
  }

  public HistoryBuilder refused(DecisionKind decision, String subject, String cause) {
    return add((id, time) -> new DecisionRefused(id, time, decision, subject, cause));
  }

  public HistoryBuilder cancelRequested() {
    return add(WorkflowCancelRequested::new);
  }

  public HistoryBuilder signaled(String signal, String input) {
    return add((id, time) -> new WorkflowSignaled(id, time, signal, input));
  }

  public HistoryBuilder timerStarted(String timerId) {
    return add((id, time) -> new TimerStarted(id, time, timerId));
  }

  public HistoryBuilder timerFired(String timerId) {
    return add((id, time) -> new TimerFired(id, time, timerId));
  }

  public HistoryBuilder timerCanceled(String timerId) {
    return add((id, time) -> new TimerCanceled(id, time, timerId));
  }

  public HistoryBuilder closed(CloseStatus status) {
    return add((id, time) -> new WorkflowClosed(id, time, status));
  }

  public HistoryBuilder unknown() {
    return add((id, time) -> new UnknownEvent(id, time, "SomethingNew"));
  }

  public List<Event> events() {
    return List.copyOf(events);
  }
}
