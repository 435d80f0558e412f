package io.cloudprocessingengine.local.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultTextTest {
  @Test
  void namesOperationsKindsAndProbabilities() {
    assertThat(
            Faults.parse(
                "seed=7, Respond*:lost=0.1,*:delay=0.05/300ms,ListDomains:delay=1,"
                    + "ReceiveMessage:duplicate=0.5"))
        .isEqualTo(
            Faults.seeded(7)
                .with("Respond*", FaultKind.LOST, 0.1)
                .withDelay("*", 0.05, Duration.ofMillis(300))
                .withDelay("ListDomains", 1, Duration.ofSeconds(1))
                .with("ReceiveMessage", FaultKind.DUPLICATE, 0.5));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "seed=x | a seed is a whole number, not 'x'",
        "lost=0.1 | a fault is OPERATION:KIND=PROBABILITY, not 'lost=0.1'",
        "*:loss=0.1 | one of throttle, error, delay, cut, lost, duplicate, not 'loss'",
        "*:lost=often | a number from 0 to 1, not 'often'",
        "*:lost=1.5 | from 0 to 1, not 1.5",
        "*:lost=-0.1 | from 0 to 1, not -0.1",
        "*:lost=NaN | from 0 to 1, not NaN",
        "*:lost=0.1/1s | only a delay has a duration",
        "*:delay=0.1/soon | a delay is like 300ms or 2s, not 'soon'",
        "Respnd*:lost=0.1 | neither SWF nor SQS has an operation Respnd*",
        "SendMessage:duplicate=1 | only ReceiveMessage can have duplicates"
      })
  void saysWhatIsWrongWithIt(String text, String reason) {
    assertThatThrownBy(() -> Faults.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void knowsWhetherSqsIsConcerned() {
    assertThat(Faults.parse("Respond*:lost=0.1").concernSqs()).isFalse();
    assertThat(Faults.parse("*:lost=0.1").concernSqs()).isTrue();
    assertThat(Faults.none().concernSqs()).isFalse();
  }
}
