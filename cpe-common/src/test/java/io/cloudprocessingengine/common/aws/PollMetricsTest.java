package io.cloudprocessingengine.common.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.common.metrics.Metrics;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.InterceptorContext;
import software.amazon.awssdk.core.internal.interceptor.DefaultFailedExecutionContext;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;
import software.amazon.awssdk.services.swf.model.PollForActivityTaskRequest;
import software.amazon.awssdk.services.swf.model.PollForActivityTaskResponse;
import software.amazon.awssdk.services.swf.model.PollForDecisionTaskRequest;
import software.amazon.awssdk.services.swf.model.PollForDecisionTaskResponse;

@Timeout(30)
class PollMetricsTest {
  private final Metrics metrics = new Metrics();
  private final List<ExecutionInterceptor> watch =
      List.of(new TaskInterceptor(metrics), new QueueInterceptor(metrics, Clock.systemUTC()));

  @AfterEach
  void close() {
    metrics.close();
  }

  @Test
  void aLoopThatFailsIsToldFromThoseThatWork() {
    ends(activities("Transcode-1.0"), PollForActivityTaskResponse.builder().taskToken("1").build());
    fails(activities("Validate-1.0"));
    ends(decisions("Movie-2"), PollForDecisionTaskResponse.builder().build());
    fails(decisions("Movie-1"));
    ends(commands("first"), ReceiveMessageResponse.builder().build());
    fails(commands("second"));

    assertThat(metrics.scrape())
        .contains(polls("activity", "Transcode-1.0", "task", 1))
        .contains(polls("activity", "Validate-1.0", "error", 1))
        .contains(polls("decision", "Movie-2", "empty", 1))
        .contains(polls("decision", "Movie-1", "error", 1))
        .contains(polls("command", "first", "empty", 1))
        .contains(polls("command", "second", "error", 1));
  }

  @Test
  void eachResultOfALoopIsZeroBeforeItsFirstPollEnds() {
    begins(activities("Transcode-1.0"));
    begins(decisions("Movie-2"));
    begins(commands("first"));

    for (var result : List.of("task", "empty", "error")) {
      assertThat(metrics.scrape())
          .contains(polls("activity", "Transcode-1.0", result, 0))
          .contains(polls("decision", "Movie-2", result, 0))
          .contains(polls("command", "first", result, 0));
    }
  }

  @Test
  void aFurtherPageOfAPollIsNoPollOfItsOwn() {
    var page =
        PollForDecisionTaskRequest.builder()
            .taskList(it -> it.name("Movie-2"))
            .nextPageToken("2")
            .build();
    begins(page);
    fails(page);

    assertThat(metrics.scrape()).doesNotContain("cpe_polls_total");
  }

  private static String polls(String kind, String of, String result, int count) {
    return "cpe_polls_total{kind=\"%s\",of=\"%s\",result=\"%s\"} %d.0\n"
        .formatted(kind, of, result, count);
  }

  private static SdkRequest activities(String taskList) {
    return PollForActivityTaskRequest.builder().taskList(it -> it.name(taskList)).build();
  }

  private static SdkRequest decisions(String taskList) {
    return PollForDecisionTaskRequest.builder().taskList(it -> it.name(taskList)).build();
  }

  private static SdkRequest commands(String queue) {
    return ReceiveMessageRequest.builder().queueUrl("http://localhost:1/0/" + queue).build();
  }

  private void begins(SdkRequest request) {
    var context = InterceptorContext.builder().request(request).build();
    watch.forEach(it -> it.beforeExecution(context, new ExecutionAttributes()));
  }

  private void ends(SdkRequest request, SdkResponse response) {
    var context = InterceptorContext.builder().request(request).response(response).build();
    watch.forEach(it -> it.afterExecution(context, new ExecutionAttributes()));
  }

  private void fails(SdkRequest request) {
    var context =
        DefaultFailedExecutionContext.builder()
            .interceptorContext(InterceptorContext.builder().request(request).build())
            .exception(new IllegalStateException("refused"))
            .build();
    watch.forEach(it -> it.onExecutionFailure(context, new ExecutionAttributes()));
  }
}
