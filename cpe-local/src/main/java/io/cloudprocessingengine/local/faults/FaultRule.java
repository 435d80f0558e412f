package io.cloudprocessingengine.local.faults;

import java.time.Duration;
import java.util.Objects;

/**
 * How often something goes wrong.
 *
 * @param operations the name of an operation; with a {@code *} at its end, all that begin so
 * @param probability from 0, never, to 1, always
 * @param delay of a {@link FaultKind#DELAY}, else zero
 */
public record FaultRule(String operations, FaultKind kind, double probability, Duration delay) {
  /** Refuses what makes no sense. */
  public FaultRule {
    Objects.requireNonNull(kind);
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("a probability is from 0 to 1, not " + probability);
    }
    if (delay.isNegative()) {
      throw new IllegalArgumentException("a delay is not negative, as " + delay);
    }
    if (OperationNames.all().noneMatch(name -> matches(operations, name))) {
      throw new IllegalArgumentException("neither SWF nor SQS has an operation " + operations);
    }
    if (kind == FaultKind.DUPLICATE && !matches(operations, OperationNames.RECEIVE_MESSAGE)) {
      throw new IllegalArgumentException("only ReceiveMessage can have duplicates");
    }
  }

  boolean appliesTo(String operation) {
    return matches(operations, operation)
        && (kind != FaultKind.DUPLICATE || operation.equals(OperationNames.RECEIVE_MESSAGE));
  }

  private static boolean matches(String operations, String name) {
    return operations.endsWith("*")
        ? name.startsWith(operations.substring(0, operations.length() - 1))
        : name.equals(operations);
  }
}
