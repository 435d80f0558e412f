package io.cloudprocessingengine.benchmarks;

import io.cloudprocessingengine.decider.plan.Plan;
import io.cloudprocessingengine.decider.plan.loader.PlanLoader;

/** A plan of so many steps, one after the other, each of which is handed the job's input. */
public record SequencePlan(int steps) {
  /** The version of the plan and of its activity. */
  public static final String VERSION = "1.0";

  /** The one activity. */
  public static final String ACTIVITY = "Echo";

  /** The plan's name. */
  public String name() {
    return "Sequence" + steps;
  }

  /** The plan as the decider loads it. */
  public Plan load() {
    var plans = PlanLoader.read(name() + ".yaml", text());
    return plans.byId().values().iterator().next();
  }

  private String text() {
    var text = new StringBuilder();
    text.append("name: ").append(name()).append("\nversion: \"").append(VERSION).append("\"\n");
    text.append("activities:\n- name: ").append(ACTIVITY);
    text.append("\n  version: \"").append(VERSION).append("\"\nsteps:\n");
    for (var i = 1; i <= steps; i++) {
      text.append("- name: S").append(i).append("\n  activity: ").append(ACTIVITY).append('\n');
      if (i > 1) {
        text.append("  requires: [[S").append(i - 1).append(", succeeded]]\n");
      }
      text.append("  input: '{{__input__}}'\n");
    }
    return text.toString();
  }
}
