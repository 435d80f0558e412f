package io.cloudprocessingengine.decider.swf;

import io.cloudprocessingengine.common.lifecycle.Reasons;
import io.cloudprocessingengine.decider.decision.Decision;
import io.cloudprocessingengine.decider.history.Event;
import io.cloudprocessingengine.decider.history.ExecutionId;
import io.cloudprocessingengine.decider.history.WorkflowType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.swf.SwfClient;
import software.amazon.awssdk.services.swf.model.HistoryEvent;
import software.amazon.awssdk.services.swf.model.PollForDecisionTaskRequest;
import software.amazon.awssdk.services.swf.model.PollForDecisionTaskResponse;
import software.amazon.awssdk.services.swf.model.SwfException;
import software.amazon.awssdk.services.swf.model.UnknownResourceException;

/** Decision tasks of one task list: takes them from SWF and answers them. */
final class DecisionTasks {
  private static final String INVALID = "ValidationException";

  private final SwfClient swf;
  private final String domain;
  private final PollForDecisionTaskRequest poll;

  DecisionTasks(SwfClient swf, String domain, Worker worker) {
    this.swf = swf;
    this.domain = domain;
    this.poll =
        PollForDecisionTaskRequest.builder()
            .domain(domain)
            .taskList(list -> list.name(worker.taskList()))
            .identity(worker.identity())
            .startAtPreviousStartedEvent(true)
            .build();
  }

  /** Which list is polled, and the name by which the history shows who decided. */
  record Worker(String taskList, String identity) {}

  /** What became of an answer, and why in SWF's words. */
  record Answer(Fate fate, String why) {}

  /** What can become of an answer. */
  enum Fate {
    TAKEN,
    /** SWF had given up waiting; it hands the decision out again. */
    TOO_LATE,
    /** SWF does not understand it, and would not if it were sent again. */
    INVALID
  }

  /** Waits for the next task, up to 60 s; reads all pages of its new events. */
  Optional<DecisionTask> poll() {
    var first = swf.pollForDecisionTask(poll);
    if (EventMapping.text(first.taskToken()).isEmpty()) {
      return Optional.empty();
    }
    var events = new ArrayList<>(mapped(first.events(), first.startedEventId()));
    for (var token = first.nextPageToken(); hasText(token); ) {
      var page = next(token);
      events.addAll(mapped(page.events(), first.startedEventId()));
      token = page.nextPageToken();
    }
    return Optional.of(task(first, events));
  }

  private PollForDecisionTaskResponse next(String page) {
    return swf.pollForDecisionTask(poll.toBuilder().nextPageToken(page).build());
  }

  private static DecisionTask task(PollForDecisionTaskResponse task, List<Event> events) {
    var previous = task.previousStartedEventId();
    return new DecisionTask(
        task.taskToken(),
        new ExecutionId(task.workflowExecution().workflowId(), task.workflowExecution().runId()),
        new WorkflowType(task.workflowType().name(), task.workflowType().version()),
        task.startedEventId(),
        previous == null ? 0 : previous,
        events);
  }

  /** The whole history up to an event. */
  List<Event> history(ExecutionId execution, long upTo) {
    var events = new ArrayList<Event>();
    String next = null;
    do {
      var token = next;
      var page =
          swf.getWorkflowExecutionHistory(
              it ->
                  it.domain(domain)
                      .execution(
                          to -> to.workflowId(execution.workflowId()).runId(execution.runId()))
                      .nextPageToken(token));
      events.addAll(mapped(page.events(), upTo));
      next = page.nextPageToken();
    } while (hasText(next));
    return events;
  }

  /** A page at a time, as the SDK's events take far more memory than ours. */
  private static List<Event> mapped(List<HistoryEvent> page, long upTo) {
    return page.stream().filter(event -> event.eventId() <= upTo).map(EventMapping::event).toList();
  }

  /**
   * Answers a task. Trouble that passes is thrown as the SDK throws it.
   *
   * @param context what the history keeps with the decisions, or empty
   */
  Answer respond(DecisionTask task, List<Decision> decisions, String context) {
    try {
      swf.respondDecisionTaskCompleted(
          it ->
              it.taskToken(task.token())
                  .executionContext(DecisionMapping.given(context))
                  .decisions(decisions.stream().map(DecisionMapping::decision).toList()));
      return new Answer(Fate.TAKEN, "");
    } catch (UnknownResourceException e) {
      return new Answer(Fate.TOO_LATE, Reasons.of(e));
    } catch (SwfException e) {
      if (e.awsErrorDetails() != null && INVALID.equals(e.awsErrorDetails().errorCode())) {
        return new Answer(Fate.INVALID, Reasons.of(e));
      }
      throw e;
    }
  }

  private static boolean hasText(String token) {
    return !EventMapping.text(token).isEmpty();
  }
}
