package io.cloudprocessingengine.decider.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeoutTest {
  @ParameterizedTest
  @CsvSource({"60,60", "0,0", "90s,90", "5m,300", "2h,7200", "7d,604800", "NONE,NONE", "007,7"})
  void readsWhatPlansWrite(String text, String swf) {
    assertThat(Timeout.parse(text).text()).isEqualTo(swf);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "1.5h", "5 m", "1w", "none", "5M", "٣s"})
  void refusesAnythingElse(String text) {
    assertThatThrownBy(() -> Timeout.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'" + text + "' is no duration: write seconds, or 90s, 5m, 2h, 7d");
  }

  @Test
  void refusesWhatSwfCannotWrite() {
    assertThat(Timeout.parse("1157d")).isEqualTo(Timeout.ofSeconds(99_964_800));
    assertThatThrownBy(() -> Timeout.parse("123456789"))
        .hasMessage("'123456789' is longer than SWF can hold: at most 99999999 seconds");
    assertThatThrownBy(() -> Timeout.parse("1158d"))
        .hasMessage("'1158d' is longer than SWF can hold: at most 99999999 seconds");
  }

  @Test
  void hasNoDurationWhenThereIsNoLimit() {
    assertThat(Timeout.NONE.duration()).isEmpty();
    assertThat(Timeout.NONE.isNone()).isTrue();
    assertThat(Timeout.ofSeconds(5).isNone()).isFalse();
  }
}
