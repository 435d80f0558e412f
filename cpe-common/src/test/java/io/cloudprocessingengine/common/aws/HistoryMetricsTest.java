package io.cloudprocessingengine.common.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.common.metrics.Metrics;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.swf.model.EventType;
import software.amazon.awssdk.services.swf.model.HistoryEvent;
import software.amazon.awssdk.services.swf.model.PollForDecisionTaskResponse;

@Timeout(30)
class HistoryMetricsTest {
  private static final List<String> RESULTS =
      List.of("completed", "failed", "timed out", "canceled");

  private final Metrics metrics = new Metrics();
  private final HistoryMetrics history = new HistoryMetrics(metrics);

  @AfterEach
  void close() {
    metrics.close();
  }

  /** Prometheus sees no increase where there was nothing before. */
  @Test
  void eachResultOfAnActivityIsZeroBeforeItsFirstTaskEnds() {
    history.page(page(0, scheduled(5)));

    for (var result : RESULTS) {
      assertThat(metrics.scrape()).contains(ended("Transcode", "v2", result, 0));
    }
    history.page(page(3, timedOut(7, 5)));
    assertThat(metrics.scrape())
        .contains(ended("Transcode", "v2", "timed out", 1))
        .contains(ended("Transcode", "v2", "completed", 0));
  }

  @Test
  void aTaskOfBeforeTheDeciderStartedIsSeenToEndToo() {
    history.begin();

    for (var result : RESULTS) {
      assertThat(metrics.scrape()).contains(ended("unknown", "unknown", result, 0));
    }
    history.page(page(6, timedOut(7, 5)));
    assertThat(metrics.scrape()).contains(ended("unknown", "unknown", "timed out", 1));
  }

  private static String ended(String activity, String version, String result, int count) {
    return "cpe_activities_ended_total{activity=\"%s\",result=\"%s\",version=\"%s\"} %d.0\n"
        .formatted(activity, result, version, count);
  }

  private static PollForDecisionTaskResponse page(long previous, HistoryEvent event) {
    return PollForDecisionTaskResponse.builder()
        .workflowExecution(it -> it.workflowId("job-1").runId("run-1"))
        .previousStartedEventId(previous)
        .events(event)
        .build();
  }

  private static HistoryEvent scheduled(long id) {
    return event(id, EventType.ACTIVITY_TASK_SCHEDULED)
        .activityTaskScheduledEventAttributes(
            it -> it.activityType(type -> type.name("Transcode").version("v2")))
        .build();
  }

  private static HistoryEvent timedOut(long id, long scheduledEvent) {
    return event(id, EventType.ACTIVITY_TASK_TIMED_OUT)
        .activityTaskTimedOutEventAttributes(it -> it.scheduledEventId(scheduledEvent))
        .build();
  }

  private static HistoryEvent.Builder event(long id, EventType type) {
    return HistoryEvent.builder().eventId(id).eventType(type).eventTimestamp(Instant.EPOCH);
  }
}
