package io.cloudprocessingengine.client.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudprocessingengine.common.aws.AwsConfig;
import io.cloudprocessingengine.local.LocalOptions;
import io.cloudprocessingengine.local.LocalStack;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SqsQueueTest {
  private static final Duration WAIT = Duration.ofSeconds(5);
  private static LocalStack stack;
  private static SqsQueues queues;

  @BeforeAll
  static void start() {
    stack = LocalStack.start(LocalOptions.onFreePorts().withQueues("a", "b", "c", "d"));
    queues = SqsQueues.open(at(stack.sqsEndpoint()));
  }

  @AfterAll
  static void stop() {
    queues.close();
    stack.close();
  }

  private static AwsConfig at(URI endpoint) {
    var endpoints = new AwsConfig.Endpoints(Optional.empty(), Optional.of(endpoint));
    return new AwsConfig(Optional.of("us-east-1"), endpoints);
  }

  @Test
  void findsAQueueByNameAsByUrl() {
    queues.queue("a").send("by name");

    var received = queues.queue(stack.queueUrl("a").toString()).receive(WAIT);

    assertThat(received).extracting(QueueMessage::body).containsExactly("by name");
    assertThat(received.get(0).receiveCount()).isEqualTo(1);
  }

  /** SQS takes them in no message; in JSON, an escape says the same. */
  @Test
  void sendsCharactersThatSqsTakesInNoMessage() {
    queues.queue("d").send("{\"file\": \"\uffff\"}");

    assertThat(queues.queue("d").receive(WAIT))
        .extracting(QueueMessage::body)
        .containsExactly("{\"file\": \"\\uffff\"}");
  }

  @Test
  void givesAPostponedMessageAgainAndCounts() {
    var queue = queues.queue("b");
    queue.send("again");
    var first = queue.receive(WAIT).get(0);

    queue.postpone(Map.of(first.receipt(), Duration.ZERO));

    var second = queue.receive(WAIT).get(0);
    assertThat(second.messageId()).isEqualTo(first.messageId());
    assertThat(second.receiveCount()).isEqualTo(2);
  }

  @Test
  void deletesMoreThanABatch() {
    var queue = queues.queue("c");
    IntStream.range(0, 12).forEach(i -> queue.send("body " + i));
    var receipts =
        IntStream.generate(() -> 0)
            .mapToObj(i -> queue.receive(WAIT))
            .flatMap(List::stream)
            .limit(12)
            .map(QueueMessage::receipt)
            .toList();

    queue.delete(receipts);
    queue.postpone(receiptsNow(receipts));

    assertThat(queue.receive(Duration.ZERO)).isEmpty();
  }

  private static Map<String, Duration> receiptsNow(List<String> receipts) {
    return receipts.stream().collect(Collectors.toMap(it -> it, it -> Duration.ZERO));
  }

  @Test
  void aQueueThatIsNotThereStaysAway() {
    assertThatThrownBy(() -> queues.queue("nowhere").send("x"))
        .isInstanceOfSatisfying(
            QueueException.class, e -> assertThat(e.isPassing()).as(e.getMessage()).isFalse())
        .hasMessageStartingWith("Can't send to queue nowhere: ");
  }

  @Test
  void saysThatItsConnectionIsClosed() {
    var closed = SqsQueues.open(at(stack.sqsEndpoint()));
    var queue = closed.queue("a");
    queue.receive(Duration.ZERO);
    closed.close();

    assertThatThrownBy(() -> queue.receive(WAIT))
        .isInstanceOfSatisfying(
            QueueException.class, e -> assertThat(e.isPassing()).as(e.getMessage()).isFalse())
        .hasMessage("Can't receive from queue a: the client is closed");
  }

  @Test
  void anEndpointThatIsDownMayComeBack() throws IOException {
    URI nobody;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }
    try (var down = SqsQueues.open(at(nobody))) {
      assertThatThrownBy(() -> down.queue("a").receive(WAIT))
          .isInstanceOfSatisfying(
              QueueException.class, e -> assertThat(e.isPassing()).as(e.getMessage()).isTrue());
    }
  }
}
