package io.cloudprocessingengine.inputpoller.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudprocessingengine.inputpoller.command.Delivery;
import io.cloudprocessingengine.inputpoller.command.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CrewTest {
  private final ExecutorService threads = Crew.threads();
  private final Crew crew = new Crew(threads, Duration.ZERO);
  private final List<String> order = Collections.synchronizedList(new ArrayList<>());

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  private static Delivery delivery(String messageId, String jobId) {
    var body = "{\"type\": \"START_JOB\", \"jobId\": \"%s\"}".formatted(jobId);
    return new Delivery(messageId, "r" + messageId, body, new Delivery.Attempts(1, Instant.EPOCH));
  }

  private static List<Delivery> jobs(int count) {
    return IntStream.range(0, count).mapToObj(i -> delivery("m" + i, "j" + i)).toList();
  }

  private Outcome note(Delivery delivery) {
    order.add(delivery.messageId());
    return Outcome.Retry.because(delivery.messageId());
  }

  @Test
  void carriesOutTheCommandsOfDifferentJobsSideBySideAfterTheFirstThatWasSlow()
      throws InterruptedException {
    var barrier = new CyclicBarrier(9);

    var outcomes =
        crew.carryOut(
            jobs(10),
            it -> {
              if (!order.isEmpty()) {
                meet(barrier);
              }
              return note(it);
            });

    assertThat(order).hasSize(10);
    assertThat(outcomes.keySet()).containsExactlyElementsOf(jobs(10));
  }

  /** Returns only when all others are here, too. */
  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(30, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void staysOnOneThreadWhileCommandsAreQuick() throws InterruptedException {
    var me = Thread.currentThread();

    new Crew(threads, Duration.ofDays(1))
        .carryOut(
            jobs(10),
            it -> {
              assertThat(Thread.currentThread()).isSameAs(me);
              return note(it);
            });

    assertThat(order).hasSize(10);
  }

  @Test
  void keepsTheOrderOfTheCommandsOfOneJob() throws InterruptedException {
    var batch = IntStream.range(0, 10).mapToObj(i -> delivery("m" + i, "j")).toList();

    crew.carryOut(batch, this::note);

    assertThat(order).containsExactlyElementsOf(batch.stream().map(Delivery::messageId).toList());
  }

  @Test
  void doesTheWorkOnTheCallersThreadWhenAllHandsAreBusy() throws InterruptedException {
    var me = Thread.currentThread();
    threads.shutdownNow();

    crew.carryOut(
        jobs(3),
        it -> {
          assertThat(Thread.currentThread()).isSameAs(me);
          return note(it);
        });

    assertThat(order).hasSize(3);
  }

  @Test
  void anErrorOfOneIsThatOfTheLoop() {
    assertThatThrownBy(
            () ->
                crew.carryOut(
                    jobs(3),
                    it -> {
                      throw new OutOfMemoryError(it.messageId());
                    }))
        .isInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void anEmptyBatchIsNothing() throws InterruptedException {
    assertThat(crew.carryOut(List.of(), this::note)).isEmpty();
  }
}
