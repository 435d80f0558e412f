package io.cloudprocessingengine.common.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.cloudprocessingengine.common.lifecycle.Backoff;
import io.cloudprocessingengine.common.message.MessageTransport.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class OutboxTest {
  private static final Duration LONG = Duration.ofSeconds(10);

  private final Map<String, List<String>> queues = new ConcurrentHashMap<>();
  private final CountDownLatch never = new CountDownLatch(1);
  private final List<Integer> calls = new CopyOnWriteArrayList<>();
  private final AtomicInteger failures = new AtomicInteger();
  private final Outbox outbox = new Outbox(this::send, OutboxTest::backoff, 1000);

  @AfterEach
  void stop() {
    never.countDown();
    outbox.stop(LONG);
  }

  @Test
  void deliversInOrder() throws InterruptedException {
    for (int i = 0; i < 25; i++) {
      outbox.send("q", message("m" + i));
    }

    assertThat(outbox.deliver("q", message("last"), LONG)).isTrue();

    assertThat(ids("q")).hasSize(26).startsWith("m0", "m1", "m2").endsWith("m24", "last");
  }

  @Test
  void triesAgainUntilTheQueueTakesIt() throws InterruptedException {
    failures.set(3);

    assertThat(outbox.deliver("q", message("m"), LONG)).isTrue();

    assertThat(ids("q")).containsExactly("m");
  }

  @Test
  void isNotDelayedByAnotherQueueThatHangs() throws InterruptedException {
    outbox.send("hangs", message("a"));

    assertThat(outbox.deliver("q", message("b"), LONG)).isTrue();
  }

  @Test
  void saysWhenItCouldNotDeliverInTime() throws InterruptedException {
    assertThat(outbox.deliver("hangs", message("a"), Duration.ofMillis(5))).isFalse();
    assertThat(outbox.waiting()).isEqualTo(1);
  }

  @Test
  void waitsOnceForAQueueThatTakesNothing() throws InterruptedException {
    assertThat(outbox.deliver("hangs", message("a"), Duration.ofMillis(5))).isFalse();

    for (int i = 0; i < 100; i++) {
      assertThat(outbox.deliver("hangs", message("b" + i), Duration.ofMillis(1))).isFalse();
    }

    assertThat(outbox.waiting()).isEqualTo(1);
  }

  @Test
  void returnsOnceItsOwnMessageIsDeliveredWhateverComesAfterIt() throws InterruptedException {
    outbox.send("chatty", message("first"));

    assertThat(outbox.deliver("chatty", message("own"), LONG)).isTrue();
  }

  @Test
  @Timeout(10)
  void keepsNoThreadForAQueueThatNothingComesFor() throws InterruptedException {
    var brief = new Outbox(this::send, OutboxTest::backoff, 1000, Duration.ofMillis(1));
    for (var queue = 0; queue < 10; queue++) {
      assertThat(brief.deliver("q" + queue, message("m"), LONG)).isTrue();
    }

    while (brief.lanes() > 0) {
      Thread.onSpinWait();
    }

    assertThat(brief.deliver("q1", message("n"), LONG)).isTrue();
    assertThat(ids("q1")).containsExactly("m", "n");
  }

  @Test
  void sendsNoMoreWithOneCallThanAnySqsTakes() throws InterruptedException {
    failures.set(1);
    for (int i = 0; i < 12; i++) {
      outbox.send("q", message("m" + i, "x".repeat(90_000)));
    }

    assertThat(outbox.deliver("q", message("last"), LONG)).isTrue();

    assertThat(calls).allMatch(size -> size <= 3).hasSizeGreaterThan(5);
    assertThat(ids("q")).hasSize(13).startsWith("m0", "m1").endsWith("m11", "last");
  }

  @Test
  void dropsWhatTheQueueWouldNeverTake() throws InterruptedException {
    failures.set(1);
    outbox.send("q", message("poison"));
    outbox.send("q", message("good"));

    assertThat(outbox.deliver("q", message("last"), LONG)).isTrue();

    assertThat(ids("q")).containsExactly("good", "last");
    assertThat(outbox.dropped()).isEqualTo(1);
  }

  @Test
  void keepsWhatTheQueueMayTakeAnotherTimeAndDeliversTheRest() throws InterruptedException {
    outbox.send("q", message("unlucky"));

    assertThat(outbox.deliver("q", message("last"), LONG)).isTrue();

    assertThat(ids("q")).contains("last").doesNotContain("unlucky");
    assertThat(outbox.waiting()).isEqualTo(1);
    assertThat(outbox.stuck()).isPositive();
  }

  @Test
  void keepsNoMoreTextThanFitsIntoMemory() throws InterruptedException {
    for (int i = 0; i < 40; i++) {
      outbox.send("hangs", message("m" + i, "x".repeat(1_000_000)));
    }

    assertThat(outbox.waiting()).isEqualTo(33);
    assertThat(outbox.dropped()).isEqualTo(7);
  }

  private List<Refusal> send(String queue, List<String> bodies) {
    calls.add(bodies.size());
    if (queue.equals("hangs")) {
      awaitEnd();
    }
    if (failures.getAndDecrement() > 0) {
      throw new IllegalStateException("queue is down");
    }
    if (queue.equals("chatty") && never.getCount() > 0) {
      outbox.send(queue, message("one more"));
    }
    var refused = bodies.stream().flatMap(body -> refusal(body).stream()).toList();
    var taken = new ArrayList<>(bodies);
    refused.forEach(it -> taken.remove(it.body()));
    queues.computeIfAbsent(queue, it -> new CopyOnWriteArrayList<>()).addAll(taken);
    return refused;
  }

  private Optional<Refusal> refusal(String body) {
    if (body.contains("poison")) {
      return Optional.of(new Refusal(body, "no such characters", true));
    }
    return body.contains("unlucky") && never.getCount() > 0
        ? Optional.of(new Refusal(body, "busy", false))
        : Optional.empty();
  }

  private void awaitEnd() {
    try {
      never.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<String> ids(String queue) {
    return queues.get(queue).stream()
        .map(body -> JsonText.parse(body).orElseThrow().get("id").asText())
        .toList();
  }

  private static Message message(String id) {
    return message(id, "");
  }

  private static Message message(String id, String text) {
    var body = JsonNodeFactory.instance.objectNode().put("data", text);
    var about = new Message.About("job", "acme");
    return new Message(id, MessageType.ACTIVITY_PROGRESS, Instant.EPOCH, about, body);
  }

  private static Backoff backoff() {
    return new Backoff(Duration.ofMillis(1), Duration.ofMillis(2), new Random(1));
  }
}
