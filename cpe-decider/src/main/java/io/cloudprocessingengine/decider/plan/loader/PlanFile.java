package io.cloudprocessingengine.decider.plan.loader;

import io.cloudprocessingengine.common.config.Position;
import io.cloudprocessingengine.common.config.Problem;
import io.cloudprocessingengine.decider.plan.Plan;
import java.util.List;

/** A plan without problems, and where it came from. */
record PlanFile(Plan plan, Position where, List<Problem> warnings) {
  PlanFile {
    warnings = List.copyOf(warnings);
  }
}
