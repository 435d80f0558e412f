package io.cloudprocessingengine.local.faults;

import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Says call by call what goes wrong. Each operation has dice of its own, so that its faults do not
 * depend on the calls of others. Thread-safe.
 */
public final class FaultDice {
  private final Faults faults;
  private final Map<String, SplittableRandom> dice = new ConcurrentHashMap<>();

  /** Dice for these faults. */
  public FaultDice(Faults faults) {
    this.faults = faults;
  }

  /** What goes wrong with the next call of the operation. */
  public Optional<FaultRule> roll(String operation) {
    var random =
        dice.computeIfAbsent(
            operation, name -> new SplittableRandom(faults.seed() * 31 + name.hashCode()));
    Optional<FaultRule> hit = Optional.empty();
    synchronized (random) {
      for (var rule : faults.rules()) {
        // Every rule is rolled for, so that no rule changes the sequence of another.
        if (rule.appliesTo(operation)
            && random.nextDouble() < rule.probability()
            && hit.isEmpty()) {
          hit = Optional.of(rule);
        }
      }
    }
    return hit;
  }
}
