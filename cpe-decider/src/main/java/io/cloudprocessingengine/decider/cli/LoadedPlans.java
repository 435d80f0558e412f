package io.cloudprocessingengine.decider.cli;

import io.cloudprocessingengine.common.config.ConfigurationException;
import io.cloudprocessingengine.common.config.Problem;
import io.cloudprocessingengine.common.config.Settings;
import io.cloudprocessingengine.decider.decision.Unsupported;
import io.cloudprocessingengine.decider.plan.Plan;
import io.cloudprocessingengine.decider.plan.loader.PlanLoader;
import io.cloudprocessingengine.decider.plan.loader.PlanOverrides;
import io.cloudprocessingengine.decider.plan.loader.Plans;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Loads plans, and holds against them what this decider does not do yet. */
final class LoadedPlans {
  private static final Plans NONE = new Plans(Map.of(), List.of());

  private LoadedPlans() {}

  /**
   * The plans of all paths.
   *
   * @throws ConfigurationException with every problem
   */
  static Plans of(List<Path> paths, PlanOverrides overrides) {
    var plans = PlanLoader.load(paths, overrides);
    var problems = unsupported(plans);
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
    return plans;
  }

  /**
   * The same, with problems going to those of the configuration, so that all are reported in one
   * go.
   */
  static Plans of(List<Path> paths, PlanOverrides overrides, Settings root) {
    try {
      return of(paths, overrides);
    } catch (ConfigurationException e) {
      root.problems(e.problems());
      return NONE;
    }
  }

  /** What is right in the language, and not run by this decider. */
  static List<Problem> unsupported(Plans plans) {
    return plans.byId().values().stream().flatMap(LoadedPlans::unsupported).toList();
  }

  private static Stream<Problem> unsupported(Plan plan) {
    return Unsupported.in(plan).stream().map(what -> new Problem("plan " + plan.id(), what));
  }
}
