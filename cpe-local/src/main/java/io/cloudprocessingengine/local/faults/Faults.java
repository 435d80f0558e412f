package io.cloudprocessingengine.local.faults;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What goes wrong, and how often. The same seed gives each operation the same sequence of faults.
 *
 * <pre>{@code
 * Faults.seeded(7).with("Respond*", FaultKind.LOST, 0.1).withDelay("*", 0.05, Duration.ofMillis(300))
 * }</pre>
 */
public record Faults(long seed, List<FaultRule> rules) {
  /** Copies the rules. */
  public Faults {
    rules = List.copyOf(rules);
  }

  /** Nothing goes wrong. */
  public static Faults none() {
    return seeded(0);
  }

  /** Nothing goes wrong yet; the seed is for the rules that are added. */
  public static Faults seeded(long seed) {
    return new Faults(seed, List.of());
  }

  /**
   * Reads faults such as {@code seed=7,Respond*:lost=0.1,*:delay=0.05/300ms}.
   *
   * @throws IllegalArgumentException that says what is wrong with the text
   */
  public static Faults parse(String text) {
    return FaultText.parse(text);
  }

  /**
   * With one more rule; of the rules that hit a call, the first counts.
   *
   * @param operations the name of an operation; with a {@code *} at its end, all that begin so
   * @param probability from 0, never, to 1, always
   */
  public Faults with(String operations, FaultKind kind, double probability) {
    return with(new FaultRule(operations, kind, probability, Duration.ZERO));
  }

  /** With one more rule that makes calls take longer. */
  public Faults withDelay(String operations, double probability, Duration delay) {
    return with(new FaultRule(operations, FaultKind.DELAY, probability, delay));
  }

  Faults with(FaultRule rule) {
    return new Faults(seed, Stream.concat(rules.stream(), Stream.of(rule)).toList());
  }

  /** Whether something can go wrong with SQS. */
  public boolean concernSqs() {
    return rules.stream().anyMatch(rule -> OperationNames.ofSqs().anyMatch(rule::appliesTo));
  }
}
