package io.cloudprocessingengine.decider.plan;

import java.util.List;

/**
 * Chooses failures by reason.
 *
 * @param errors the reasons that match; {@code *} is any, {@code TIMEOUT} is {@code
 *     TIMEOUT.HEARTBEAT} too
 * @param except the reasons that don't, even if {@code errors} has them
 */
public record FailureFilter(List<String> errors, List<String> except) {
  public static final FailureFilter ANY = new FailureFilter(List.of("*"), List.of());

  public FailureFilter {
    errors = List.copyOf(errors);
    except = List.copyOf(except);
  }

  /** Whether a failure with this reason is chosen. */
  public boolean matches(String reason) {
    return names(errors, reason) && !names(except, reason);
  }

  private static boolean names(List<String> reasons, String reason) {
    return reasons.stream()
        .anyMatch(
            known -> known.equals("*") || known.equals(reason) || reason.startsWith(known + "."));
  }
}
