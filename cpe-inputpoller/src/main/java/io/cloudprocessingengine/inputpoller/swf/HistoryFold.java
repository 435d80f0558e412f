package io.cloudprocessingengine.inputpoller.swf;

import io.cloudprocessingengine.inputpoller.job.Ending;
import io.cloudprocessingengine.inputpoller.job.JobHistory;
import io.cloudprocessingengine.inputpoller.job.JobHistory.SignalRecord;
import io.cloudprocessingengine.inputpoller.job.JobHistory.TimerRecord;
import io.cloudprocessingengine.inputpoller.job.Opening;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.swf.model.HistoryEvent;

/** Makes a job's history of SWF's events, given in their order. Events of no interest are many. */
final class HistoryFold {
  private final TaskEvents tasks;
  private final List<SignalRecord> signals = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final Map<Long, TimerRecord> timers = new LinkedHashMap<>();
  private final ClosingEvents closing = new ClosingEvents();
  private Opening opening;

  HistoryFold(String workflowId) {
    tasks = new TaskEvents(workflowId);
  }

  HistoryFold addAll(List<HistoryEvent> events) {
    events.forEach(this::add);
    return this;
  }

  /** Characters that it holds, about. */
  long size() {
    var started = opening == null ? 0 : opening.input().length();
    return started
        + tasks.size()
        + signals.stream().mapToLong(it -> it.input().length()).sum()
        + notes.stream().mapToLong(String::length).sum();
  }

  /** The first event must have been among those that were added. */
  JobHistory toHistory() {
    return new JobHistory(
        opening,
        tasks.records(),
        List.copyOf(timers.values()),
        signals,
        notes,
        new Ending(
            closing.state(),
            closing.closed(),
            closing.result(),
            closing.cause(),
            closing.cancelRequested()));
  }

  private void add(HistoryEvent event) {
    switch (event.eventType()) {
      case WORKFLOW_EXECUTION_STARTED -> opening = StartedEvent.opening(event);
      case WORKFLOW_EXECUTION_SIGNALED -> signaled(event);
      case DECISION_TASK_COMPLETED ->
          Optional.ofNullable(event.decisionTaskCompletedEventAttributes().executionContext())
              .filter(it -> !it.isEmpty())
              .ifPresent(notes::add);
      case TIMER_STARTED -> timerStarted(event);
      case TIMER_FIRED -> timerEnded(event.timerFiredEventAttributes().startedEventId(), event);
      case TIMER_CANCELED ->
          timerEnded(event.timerCanceledEventAttributes().startedEventId(), event);
      default -> {
        closing.add(event);
        tasks.add(event);
      }
    }
  }

  private void signaled(HistoryEvent event) {
    var signal = event.workflowExecutionSignaledEventAttributes();
    var input = signal.input() == null ? "" : signal.input();
    signals.add(new SignalRecord(signal.signalName(), input, event.eventTimestamp()));
  }

  private void timerStarted(HistoryEvent event) {
    var id = event.timerStartedEventAttributes().timerId();
    var timer = new TimerRecord(id, event.eventTimestamp(), Optional.empty(), false);
    timers.put(event.eventId(), timer);
  }

  private void timerEnded(long startedEvent, HistoryEvent event) {
    var canceled = event.timerCanceledEventAttributes() != null;
    timers.computeIfPresent(
        startedEvent,
        (id, timer) ->
            new TimerRecord(
                timer.id(), timer.started(), Optional.of(event.eventTimestamp()), canceled));
  }
}
