package io.cloudprocessingengine.decider.plan.loader;

import io.cloudprocessingengine.common.config.Position;
import io.cloudprocessingengine.common.config.Problem;
import io.cloudprocessingengine.decider.plan.Plan;
import java.util.Objects;
import java.util.Optional;

/**
 * A plan without problems, and where it came from.
 *
 * @param functions what to say if there is no role to call its Lambda functions as
 */
record PlanFile(Plan plan, Position where, Optional<Problem> functions) {
  PlanFile {
    Objects.requireNonNull(functions, "functions");
  }
}
