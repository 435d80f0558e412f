package io.cloudprocessingengine.common.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.common.health.Health.Phase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HealthTest {
  private final Ticking clock = new Ticking();
  private final Health health = new Health(clock);
  private final Object call = new Object();

  @BeforeEach
  void run() {
    health.expectPolls();
    health.enter(Phase.RUNNING);
  }

  @Test
  void isReadyOnceAPollHasWorked() {
    assertThat(health.readiness().reasons()).containsExactly("no poll has begun yet");

    health.poll("list").began(call);
    assertThat(health.readiness().reasons()).containsExactly("polling list: no answer yet");

    health.poll("list").succeeded(call);
    assertThat(health.readiness().isReady()).isTrue();
  }

  @Test
  void isReadyWhileTheFirstPollIsOpenIfItsServiceHasAnsweredBefore() {
    health.service("swf").succeeded(new Object());
    health.poll("list").began(call);

    assertThat(health.readiness().isReady()).isTrue();
  }

  @Test
  void takesAPollThatIsHeldForAConnection() {
    health.poll("list").began(call);

    clock.pass(Duration.ofSeconds(6));

    assertThat(health.readiness().isReady()).isTrue();
  }

  @Test
  void isNotReadyWhileAPollFailsAndSaysWhy() {
    health.poll("list").succeeded(call);
    health.poll("list").failed(call, "Connection refused");
    health.poll("list").began(call);

    assertThat(health.readiness().reasons()).containsExactly("polling list: Connection refused");

    health.poll("list").succeeded(call);
    assertThat(health.readiness().isReady()).isTrue();
  }

  @Test
  void countsEachAttemptOfACallAnew() {
    health.poll("list").began(call);
    clock.pass(Duration.ofSeconds(5));
    health.poll("list").began(call);
    clock.pass(Duration.ofSeconds(5));

    assertThat(health.readiness().isReady()).isFalse();
  }

  @Test
  void isReadyNeitherBeforeNorAfterItRuns() {
    health.poll("list").succeeded(call);

    health.enter(Phase.STARTING);
    assertThat(health.readiness().reasons()).containsExactly("starting");
    health.enter(Phase.STOPPING);
    assertThat(health.readiness().reasons()).containsExactly("stopping");
  }

  @Test
  void tellsAllItKnowsAsJson() {
    health.loaded("plans", List.of("Film 1.0"));
    health.poll("list").succeeded(call);
    health.service("sqs").failed(call, "no route");

    assertThat(HealthJson.of(health.readiness()))
        .hasToString(
            "{\"ready\":false,\"phase\":\"running\",\"reasons\":[\"sqs: no route\"],"
                + "\"services\":{\"sqs\":{\"state\":\"fails\",\"lastFailure\":\"1970-01-01T00:00:00Z\",\"reason\":\"no route\"}},"
                + "\"polls\":{\"list\":{\"state\":\"works\",\"lastSuccess\":\"1970-01-01T00:00:00Z\"}},"
                + "\"loaded\":{\"plans\":[\"Film 1.0\"]}}");
  }

  private static final class Ticking extends Clock {
    private Instant now = Instant.EPOCH;

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }
}
