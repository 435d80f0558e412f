package io.cloudprocessingengine.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RoundsTest {
  @Test
  void comparesFiguresOfTheSameRoundOnly() {
    var rounds = new Rounds();
    for (var busy : new double[] {1, 10, 3}) {
      rounds.add("floor", 2 * busy);
      rounds.add("ours", 3 * busy);
    }

    assertThat(rounds.median("ours")).isEqualTo(9);
    assertThat(rounds.ratio("ours", "floor")).isCloseTo(1.5, within(1e-9));
  }
}
