package io.cloudprocessingengine.inputpoller.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;

class ReceiverTest {
  private static final ReceiveMessageRequest REQUEST = ReceiveMessageRequest.builder().build();

  private final HeldPoll sqs = new HeldPoll();
  private final List<Duration> slept = new ArrayList<>();
  private final Receiver receiver = new Receiver(sqs, slept::add);

  /** A connection whose poll is held until a message comes or it is closed. */
  private static final class HeldPoll implements SqsClient {
    final CountDownLatch polling = new CountDownLatch(1);
    final CompletableFuture<Message> message = new CompletableFuture<>();
    volatile boolean closed;

    @Override
    public ReceiveMessageResponse receiveMessage(ReceiveMessageRequest request) {
      polling.countDown();
      var received = message.join();
      if (closed) {
        throw SdkClientException.create("connection closed");
      }
      return ReceiveMessageResponse.builder().messages(received).build();
    }

    @Override
    public String serviceName() {
      return "sqs";
    }

    @Override
    public void close() {
      closed = true;
      message.complete(Message.builder().build());
    }
  }

  private CompletableFuture<List<Message>> poll() throws InterruptedException {
    var received = new CompletableFuture<List<Message>>();
    var thread =
        new Thread(
            () -> {
              try {
                received.complete(receiver.receive(REQUEST));
              } catch (InterruptedException | RuntimeException e) {
                received.completeExceptionally(e);
              }
            });
    thread.start();
    sqs.polling.await();
    return received;
  }

  @Test
  void letsAnOpenPollEndBeforeItCloses() throws InterruptedException {
    var received = poll();
    var stopping = CompletableFuture.runAsync(() -> receiver.stop(Duration.ofSeconds(20)));
    await().until(receiver::isStopping);
    assertThat(sqs.closed).isFalse();

    sqs.message.complete(Message.builder().body("last").build());

    assertThat(received.join()).extracting(Message::body).containsExactly("last");
    stopping.join();
    assertThat(sqs.closed).isTrue();
  }

  @Test
  void cutsAPollThatDoesNotEndInTime() throws InterruptedException {
    var received = poll();

    receiver.stop(Duration.ofMillis(100));

    assertThat(received.join()).isEmpty();
  }

  @Test
  void beginsNoPollOnceItIsStopped() throws InterruptedException {
    receiver.stop(Duration.ZERO);

    assertThat(receiver.receive(REQUEST)).isEmpty();
    assertThat(sqs.polling.getCount()).isEqualTo(1);
    assertThat(slept).hasSize(1);
  }

  @Test
  void passesOnTroubleWhileItRuns() {
    sqs.close();

    assertThatThrownBy(() -> receiver.receive(REQUEST)).hasMessage("connection closed");
  }
}
