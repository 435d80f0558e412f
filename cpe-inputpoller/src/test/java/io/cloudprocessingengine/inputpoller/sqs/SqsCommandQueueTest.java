package io.cloudprocessingengine.inputpoller.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudprocessingengine.common.lifecycle.Sleeper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;

class SqsCommandQueueTest {
  private final EmptyQueue sqs = new EmptyQueue();
  private final SqsCommandQueue queue =
      new SqsCommandQueue(new Receiver(sqs, Sleeper.threads()), sqs, "http://localhost/queue");

  private static final class EmptyQueue implements SqsClient {
    final List<Integer> waits = new ArrayList<>();
    boolean isDown;

    @Override
    public ReceiveMessageResponse receiveMessage(ReceiveMessageRequest request) {
      waits.add(request.waitTimeSeconds());
      if (isDown) {
        throw SdkClientException.create("connection refused");
      }
      return ReceiveMessageResponse.builder().build();
    }

    @Override
    public String serviceName() {
      return "sqs";
    }

    @Override
    public void close() {}
  }

  @Test
  void waitsForCommandsOnlyOnceTheQueueHasAnswered() throws InterruptedException {
    queue.receive();
    queue.receive();
    queue.receive();

    assertThat(sqs.waits).containsExactly(0, 20, 20);
  }

  @Test
  void asksWithoutWaitingUntilTheQueueAnswers() throws InterruptedException {
    sqs.isDown = true;
    assertThatThrownBy(queue::receive).hasCauseInstanceOf(SdkClientException.class);
    sqs.isDown = false;
    queue.receive();
    queue.receive();

    assertThat(sqs.waits).containsExactly(0, 0, 20);
  }
}
