package io.cloudprocessingengine.decider.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudprocessingengine.decider.plan.template.TemplateException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WaitStepTest {
  private static final Instant NOW = Instant.parse("2030-01-31T12:00:00.400Z");

  @ParameterizedTest
  @CsvSource({
    "90, PT90S",
    "' 5m ', PT5M",
    "2030-01-31T12:00:10Z, PT10S",
    "2030-01-31T13:00:10+01:00, PT10S",
    "2030-01-31T12:00:10.500Z, PT11S",
    "2029-01-31T12:00:10Z, PT0S",
  })
  void waitsForADurationOrUntilAnInstant(String text, Duration delay) {
    assertThat(WaitStep.delay(text, NOW)).isEqualTo(delay);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "Tuesday", "2030-01-31T12:00:00", "2030-01-31"})
  void refusesAnythingElse(String text) {
    assertThatThrownBy(() -> WaitStep.delay(text, NOW))
        .isInstanceOf(TemplateException.class)
        .hasMessage(
            "'%s' is neither a duration (90s, 5m) nor an instant (2030-01-31T12:00:00Z)", text);
  }
}
