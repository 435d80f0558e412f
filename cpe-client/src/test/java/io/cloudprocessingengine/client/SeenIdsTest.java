package io.cloudprocessingengine.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeenIdsTest {
  @Test
  void notesAnIdOnce() {
    var seen = new SeenIds();

    assertThat(seen.note("a")).isTrue();
    assertThat(seen.note("a")).isFalse();
  }

  @Test
  void forgetsTheOldestOfVeryMany() {
    var seen = new SeenIds();
    for (int i = 0; i <= 10_000; i++) {
      seen.note("id " + i);
    }

    assertThat(seen.note("id 10000")).isFalse();
    assertThat(seen.note("id 0")).isTrue();
  }
}
