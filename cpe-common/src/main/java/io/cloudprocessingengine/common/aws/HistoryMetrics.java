package io.cloudprocessingengine.common.aws;

import io.cloudprocessingengine.common.metrics.Metric;
import io.cloudprocessingengine.common.metrics.Metrics;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.swf.model.ActivityType;
import software.amazon.awssdk.services.swf.model.HistoryEvent;
import software.amazon.awssdk.services.swf.model.PollForDecisionTaskResponse;

/**
 * Measures what new events of histories tell: how long tasks waited, and how they ended. An event
 * counts once, though it may be read again.
 */
final class HistoryMetrics {
  private static final int MOST_RUNS = 10_000;
  private static final List<String> RESULTS =
      List.of("completed", "failed", "timed out", "canceled");

  /** Of a task that was scheduled before this process saw its job. */
  private static final ActivityType UNKNOWN =
      ActivityType.builder().name("unknown").version("unknown").build();

  private final Metrics metrics;

  /** Guarded by this; the runs of late. */
  private final Map<String, Run> runs =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Run> eldest) {
          return size() > MOST_RUNS;
        }
      };

  HistoryMetrics(Metrics metrics) {
    this.metrics = metrics;
  }

  /** What is rare begins at 0, so that its first time is seen as a change. */
  void begin() {
    metrics.count(Metric.DECISION_TIMEOUTS, 0);
    metrics.count(Metric.JOBS_STARTED, 0);
    metrics.count(Metric.EVENTS_READ, 0);
    met(UNKNOWN);
  }

  /** What is remembered of a run: the last event seen, and tasks that have not ended. */
  private static final class Run {
    private long last;
    private final Map<Long, Scheduled> scheduled = new LinkedHashMap<>();

    private Run(long last) {
      this.last = last;
    }
  }

  private record Scheduled(Instant time, Optional<ActivityType> type) {}

  /** Looks at a page of events that a poll brought. */
  synchronized void page(PollForDecisionTaskResponse task) {
    metrics.count(Metric.EVENTS_READ, task.events().size());
    var previous = task.previousStartedEventId();
    var run =
        runs.computeIfAbsent(
            task.workflowExecution().runId(), it -> new Run(previous == null ? 0 : previous));
    for (var event : task.events()) {
      if (event.eventId() > run.last) {
        run.last = event.eventId();
        look(run, event);
      }
    }
  }

  private void look(Run run, HistoryEvent event) {
    switch (event.eventType()) {
      case WORKFLOW_EXECUTION_STARTED -> metrics.count(Metric.JOBS_STARTED, 1);
      case DECISION_TASK_SCHEDULED -> scheduled(run, event, Optional.empty());
      case DECISION_TASK_STARTED ->
          began(run, event, event.decisionTaskStartedEventAttributes().scheduledEventId());
      case DECISION_TASK_COMPLETED ->
          run.scheduled.remove(event.decisionTaskCompletedEventAttributes().scheduledEventId());
      case DECISION_TASK_TIMED_OUT -> metrics.count(Metric.DECISION_TIMEOUTS, 1);
      case ACTIVITY_TASK_SCHEDULED -> {
        var type = event.activityTaskScheduledEventAttributes().activityType();
        scheduled(run, event, Optional.of(type));
        met(type);
      }
      case ACTIVITY_TASK_STARTED ->
          began(run, event, event.activityTaskStartedEventAttributes().scheduledEventId());
      case ACTIVITY_TASK_COMPLETED ->
          ended(run, event.activityTaskCompletedEventAttributes().scheduledEventId(), "completed");
      case ACTIVITY_TASK_FAILED ->
          ended(run, event.activityTaskFailedEventAttributes().scheduledEventId(), "failed");
      case ACTIVITY_TASK_TIMED_OUT ->
          ended(run, event.activityTaskTimedOutEventAttributes().scheduledEventId(), "timed out");
      case ACTIVITY_TASK_CANCELED ->
          ended(run, event.activityTaskCanceledEventAttributes().scheduledEventId(), "canceled");
      default -> {
        // Tells nothing that is measured.
      }
    }
  }

  private static void scheduled(Run run, HistoryEvent event, Optional<ActivityType> type) {
    run.scheduled.put(event.eventId(), new Scheduled(event.eventTimestamp(), type));
  }

  private void began(Run run, HistoryEvent event, Long scheduledEventId) {
    var task = run.scheduled.get(scheduledEventId);
    if (task == null) {
      return;
    }
    var waited = Duration.between(task.time(), event.eventTimestamp());
    task.type()
        .ifPresentOrElse(
            type -> metrics.time(Metric.ACTIVITY_WAIT, waited, tags(type)),
            () -> metrics.time(Metric.DECISION_WAIT, waited));
  }

  private void ended(Run run, Long scheduledEventId, String result) {
    var type = Optional.ofNullable(run.scheduled.remove(scheduledEventId)).flatMap(Scheduled::type);
    ended(type.orElse(UNKNOWN), result, 1);
  }

  /** Its tasks have not ended yet, in whatever way: each result begins at 0. */
  private void met(ActivityType type) {
    RESULTS.forEach(result -> ended(type, result, 0));
  }

  private void ended(ActivityType type, String result, int amount) {
    metrics.count(
        Metric.ACTIVITIES_ENDED,
        amount,
        "activity",
        type.name(),
        "version",
        type.version(),
        "result",
        result);
  }

  private static String[] tags(ActivityType type) {
    return new String[] {"activity", type.name(), "version", type.version()};
  }
}
