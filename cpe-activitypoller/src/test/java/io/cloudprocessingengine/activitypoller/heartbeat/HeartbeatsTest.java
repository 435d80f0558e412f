package io.cloudprocessingengine.activitypoller.heartbeat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeartbeatsTest {
  private static final Duration INTERVAL = Duration.ofSeconds(10);

  private final ManualScheduler scheduler = new ManualScheduler();
  private final List<String> sent = new ArrayList<>();
  private final Deque<Supplier<HeartbeatReply>> replies = new ArrayDeque<>();
  private final List<HeartbeatReply> heard = new ArrayList<>();
  private final Heartbeats heartbeats = new Heartbeats(this::send, scheduler, new Random(1));
  private String progress = "";

  @ParameterizedTest
  @CsvSource({"0, 20000", "9, 3000", "60, 20000", "600, 20000", "1, 333"})
  void goAtAThirdOfTheTimeoutButNotLessOftenThanEvery20Seconds(int timeout, int interval) {
    assertThat(Heartbeats.interval(Duration.ofSeconds(timeout)).toMillis()).isEqualTo(interval);
  }

  @Test
  void carryTheLatestProgress() {
    start();
    scheduler.advance(Duration.ofSeconds(9));
    assertThat(sent).isEmpty();

    scheduler.advance(Duration.ofSeconds(1));
    progress = "{\"progress\":5}";
    scheduler.advance(INTERVAL);

    assertThat(sent).containsExactly("token ", "token {\"progress\":5}");
  }

  @Test
  void tellThatACancelIsRequestedAndGoOn() {
    replies.add(() -> HeartbeatReply.CANCEL_REQUESTED);
    start();

    scheduler.advance(INTERVAL.multipliedBy(3));

    assertThat(heard).containsExactly(HeartbeatReply.CANCEL_REQUESTED);
    assertThat(sent).hasSize(3);
  }

  @Test
  void endWhenTheTaskIsLost() {
    replies.add(() -> HeartbeatReply.TASK_LOST);
    start();

    scheduler.advance(INTERVAL.multipliedBy(3));

    assertThat(heard).containsExactly(HeartbeatReply.TASK_LOST);
    assertThat(sent).hasSize(1);
  }

  @Test
  void areRetriedSoonWhenTheyFail() {
    for (var i = 0; i < 3; i++) {
      replies.add(
          () -> {
            throw new IllegalStateException("throttled");
          });
    }
    start();

    scheduler.advance(INTERVAL.plusSeconds(4));

    assertThat(sent).hasSize(4);
    scheduler.advance(INTERVAL);
    assertThat(sent).hasSize(5);
    assertThat(heard).isEmpty();
  }

  @Test
  void neverWaitLongerForARetryThanForTheNextOne() {
    for (var i = 0; i < 50; i++) {
      replies.add(
          () -> {
            throw new IllegalStateException("throttled");
          });
    }
    start();

    scheduler.advance(INTERVAL.multipliedBy(21));

    assertThat(sent).hasSizeGreaterThan(20);
  }

  @Test
  void endWhenTheyAreClosed() {
    var heartbeat = start();
    scheduler.advance(INTERVAL);

    heartbeat.close();

    // A worker that runs many short tasks must not keep them all until a beat would be due.
    assertThat(scheduler.waiting()).isZero();
    scheduler.advance(INTERVAL.multipliedBy(3));

    assertThat(sent).hasSize(1);
  }

  @Test
  void doNotTellThatATaskIsLostWhichHasJustBeenAnswered() {
    var heartbeat = start();
    replies.add(
        () -> {
          heartbeat.close();
          return HeartbeatReply.TASK_LOST;
        });

    scheduler.advance(INTERVAL);

    assertThat(heard).isEmpty();
  }

  private Heartbeat start() {
    return heartbeats.start("token", INTERVAL, () -> progress, heard::add);
  }

  private HeartbeatReply send(String token, String details) {
    sent.add(token + " " + details);
    return replies.isEmpty() ? HeartbeatReply.GO_ON : replies.remove().get();
  }
}
