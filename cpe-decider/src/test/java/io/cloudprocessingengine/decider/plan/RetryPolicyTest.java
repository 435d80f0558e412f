package io.cloudprocessingengine.decider.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {
  @Test
  void triesAsOftenAsItSays() {
    var policy = new RetryPolicy(3, RetryDelay.DEFAULT, FailureFilter.ANY);

    assertThat(policy.retries(2, "Busy")).isTrue();
    assertThat(policy.retries(3, "Busy")).isFalse();
    assertThat(RetryPolicy.NEVER.retries(1, "Busy")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "TIMEOUT, true",
    "TIMEOUT.START_TO_CLOSE, true",
    "TIMEOUT.HEARTBEAT, false",
    "TIMEOUTS, false",
    "Busy, true",
    "busy, false"
  })
  void choosesFailuresByReason(String reason, boolean matches) {
    var filter = new FailureFilter(List.of("TIMEOUT", "Busy"), List.of("TIMEOUT.HEARTBEAT"));

    assertThat(filter.matches(reason)).isEqualTo(matches);
  }

  @Test
  void matchesAnyReasonByAStar() {
    assertThat(FailureFilter.ANY.matches("whatever")).isTrue();
    assertThat(new FailureFilter(List.of("*"), List.of("Fatal")).matches("Fatal.Disk")).isFalse();
  }

  @Test
  void waitsLongerEachTimeUpToAMaximum() {
    var delay = new RetryDelay(Duration.ofSeconds(10), 2, Duration.ofSeconds(60), 0);

    assertThat(IntStream.of(1, 2, 3, 4, 5_000).mapToObj(it -> delay.after(it, "id").toSeconds()))
        .containsExactly(10L, 20L, 40L, 60L, 60L);
  }

  @Test
  void takesChanceFromTheIdSoThatADecisionCanBeRepeated() {
    var delay = new RetryDelay(Duration.ofSeconds(1000), 1, Duration.ofHours(1), 0.5);

    var waits = IntStream.range(0, 100).mapToObj(it -> delay.after(1, "job/Step[" + it + "]"));

    assertThat(delay.after(1, "job/Step")).isEqualTo(delay.after(1, "job/Step"));
    assertThat(waits.distinct())
        .hasSizeGreaterThan(80)
        .allMatch(wait -> wait.toSeconds() >= 500 && wait.toSeconds() <= 1000);
  }

  @Test
  void refusesNumbersWithoutMeaning() {
    var second = Duration.ofSeconds(1);

    assertThatThrownBy(() -> new RetryDelay(second, Double.NaN, second, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RetryDelay(second, 1, second, 1.1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RetryPolicy(0, RetryDelay.DEFAULT, FailureFilter.ANY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "0,0,5,true",
    "0,1,5,false",
    "2,2,5,true",
    "50%,2,5,true",
    "50%,3,5,false",
    "100%,5,5,true"
  })
  void toleratesANumberOrAShareOfFailures(String text, int failures, int items, boolean allowed) {
    assertThat(Tolerance.parse(text).allows(failures, items)).isEqualTo(allowed);
  }
}
