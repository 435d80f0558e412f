package io.cloudprocessingengine.decider.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HoldTest {
  private final Hold hold = new Hold();

  @Test
  void growsWithEachRefusalInARow() {
    assertThat(pause()).isEqualTo(1);
    assertThat(pause()).isEqualTo(2);
    assertThat(pause()).isEqualTo(4);
    for (var i = 0; i < 10; i++) {
      pause();
    }
    assertThat(pause()).isEqualTo(64);
  }

  @Test
  void isShortAgainOnceSwfHasTakenSomething() {
    pause();
    pause();

    hold.taken();

    assertThat(pause()).isEqualTo(1);
    assertThat(hold.timerId()).as("no id is used twice").isEqualTo("#hold-3");
  }

  @Test
  void isNotShortenedByWhatSwfTookBesideTheRefusal() {
    pause();
    hold.begin();

    hold.taken();

    assertThat(hold.delay()).hasSeconds(2);
  }

  private long pause() {
    hold.begin();
    var delay = hold.delay().toSeconds();
    hold.timerEnded(hold.timerId());
    return delay;
  }
}
