package io.cloudprocessingengine.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FaultDiceTest {
  private static final Faults SOME = Faults.seeded(7).with("*", FaultKind.LOST, 0.3);

  @Test
  void giveTheSameSequenceForTheSameSeed() {
    assertThat(rolls(new FaultDice(SOME), "ListDomains"))
        .isEqualTo(rolls(new FaultDice(SOME), "ListDomains"))
        .isNotEqualTo(rolls(new FaultDice(new Faults(8, SOME.rules())), "ListDomains"));
  }

  @Test
  void doNotMixTheSequencesOfOperations() {
    var alone = rolls(new FaultDice(SOME), "ListDomains");
    var mixed = new FaultDice(SOME);
    rolls(mixed, "DescribeDomain");

    assertThat(rolls(mixed, "ListDomains")).isEqualTo(alone);
  }

  @Test
  void hitAsOftenAsAskedFor() {
    assertThat(rolls(new FaultDice(SOME), "ListDomains").stream().filter(hit -> hit).count())
        .isBetween(250L, 350L);
    var never = new FaultDice(Faults.seeded(1).with("*", FaultKind.CUT, 0));
    assertThat(rolls(never, "ListDomains")).doesNotContain(true);
    var always = new FaultDice(Faults.seeded(1).with("*", FaultKind.CUT, 1));
    assertThat(rolls(always, "ListDomains")).doesNotContain(false);
  }

  @Test
  void takeTheFirstRuleThatHits() {
    var dice =
        new FaultDice(
            Faults.seeded(1).with("List*", FaultKind.ERROR, 1).with("*", FaultKind.THROTTLE, 1));

    assertThat(dice.roll("ListDomains").orElseThrow().kind()).isEqualTo(FaultKind.ERROR);
    assertThat(dice.roll("DescribeDomain").orElseThrow().kind()).isEqualTo(FaultKind.THROTTLE);
  }

  private static List<Boolean> rolls(FaultDice dice, String operation) {
    return Stream.generate(() -> dice.roll(operation).isPresent()).limit(1000).toList();
  }
}
