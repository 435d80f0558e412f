package io.cloudprocessingengine.inputpoller.swf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudprocessingengine.common.message.Messages.TypeRef;
import io.cloudprocessingengine.inputpoller.command.TooLargeException;
import io.cloudprocessingengine.inputpoller.handler.JobKey;
import io.cloudprocessingengine.inputpoller.handler.Run;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.swf.SwfClient;
import software.amazon.awssdk.services.swf.model.EventType;
import software.amazon.awssdk.services.swf.model.GetWorkflowExecutionHistoryRequest;
import software.amazon.awssdk.services.swf.model.GetWorkflowExecutionHistoryResponse;
import software.amazon.awssdk.services.swf.model.HistoryEvent;

class SwfJobsTest {
  private static final Run RUN =
      new Run(new JobKey("media", "acme.j"), "r", new TypeRef("Film", "1"), Instant.EPOCH);

  private final LongHistory swf = new LongHistory();

  @Test
  void readsAHistoryToItsEnd() {
    swf.pages = 3;

    assertThat(new SwfJobs(swf).history(RUN)).isPresent();
    assertThat(swf.calls).isEqualTo(3);
  }

  /** It would be held by all clients' daemon. */
  @Test
  void readsNoMoreOfAHistoryThanItMayHold() {
    swf.pages = 1_000;

    assertThatThrownBy(() -> new SwfJobs(swf, 100_000).history(RUN))
        .isInstanceOf(TooLargeException.class)
        .hasMessage("the history of job acme.j has more than 100000 characters");
    assertThat(swf.calls).isLessThan(20);
  }

  /** Each page has a signal of 10,000 characters. */
  private static final class LongHistory implements SwfClient {
    int pages;
    int calls;

    @Override
    public GetWorkflowExecutionHistoryResponse getWorkflowExecutionHistory(
        GetWorkflowExecutionHistoryRequest request) {
      calls++;
      var event = calls == 1 ? started() : signaled();
      return GetWorkflowExecutionHistoryResponse.builder()
          .events(event)
          .nextPageToken(calls < pages ? "page " + calls : null)
          .build();
    }

    private static HistoryEvent started() {
      return HistoryEvent.builder()
          .eventType(EventType.WORKFLOW_EXECUTION_STARTED)
          .eventTimestamp(Instant.EPOCH)
          .workflowExecutionStartedEventAttributes(
              it -> it.workflowType(type -> type.name("Film").version("1")))
          .build();
    }

    private static HistoryEvent signaled() {
      return HistoryEvent.builder()
          .eventType(EventType.WORKFLOW_EXECUTION_SIGNALED)
          .eventTimestamp(Instant.EPOCH)
          .workflowExecutionSignaledEventAttributes(
              it -> it.signalName("s").input("x".repeat(10_000)))
          .build();
    }

    @Override
    public String serviceName() {
      return "swf";
    }

    @Override
    public void close() {}
  }
}
