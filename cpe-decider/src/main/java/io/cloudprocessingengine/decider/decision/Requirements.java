package io.cloudprocessingengine.decider.decision;

import io.cloudprocessingengine.decider.plan.Requirement;
import io.cloudprocessingengine.decider.plan.Step;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Whether the steps before it let a step run. */
final class Requirements {
  private Requirements() {}

  /**
   * Why the step is to be skipped; empty when all that it requires matches. All must have ended.
   */
  static Optional<String> mismatch(Step step, Function<String, StepStatus> statusOf) {
    return step.requires().stream()
        .filter(requirement -> !matches(requirement, statusOf.apply(requirement.step())))
        .findFirst()
        .map(missed -> describe(missed, statusOf.apply(missed.step())));
  }

  private static boolean matches(Requirement requirement, StepStatus status) {
    return switch (requirement.status()) {
      case SUCCEEDED -> status == StepStatus.SUCCEEDED;
      case FAILED -> status == StepStatus.FAILED;
      case SKIPPED -> status == StepStatus.SKIPPED;
      case COMPLETED -> requirement.writtenOut() || status != StepStatus.SKIPPED;
    };
  }

  private static String describe(Requirement requirement, StepStatus status) {
    return "step %s ended as %s, not %s"
        .formatted(requirement.step(), lower(status), lower(requirement.status()));
  }

  private static String lower(Enum<?> status) {
    return status.name().toLowerCase(Locale.ROOT);
  }
}
