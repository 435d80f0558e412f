package io.cloudprocessingengine.benchmarks;

import io.cloudprocessingengine.decider.plan.Plan;
import io.cloudprocessingengine.decider.plan.loader.PlanLoader;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A plan of one activity, run as often as {@code width} says, in one of three shapes. */
public record JobPlan(Shape shape, int width) {
  /** The version of the plan and of its activity. */
  public static final String VERSION = "1.0";

  /** The one activity. */
  public static final String ACTIVITY = "Echo";

  /** How the tasks depend on each other. */
  public enum Shape {
    /** Each step after the other, handed the job's input. */
    SEQUENCE,
    /** All steps at once. */
    PARALLEL,
    /** One step, for each item of an array in the job's input. */
    MAP
  }

  /** Steps one after the other. */
  public static JobPlan sequence(int steps) {
    return new JobPlan(Shape.SEQUENCE, steps);
  }

  /** Reads what {@link #toString} wrote. */
  public static JobPlan parse(String text) {
    var dash = text.indexOf('-');
    return new JobPlan(
        Shape.valueOf(text.substring(0, dash)), Integer.parseInt(text.substring(dash + 1)));
  }

  @Override
  public String toString() {
    return shape + "-" + width;
  }

  /** The plan's name. */
  public String name() {
    return toString();
  }

  /** The plan as the decider loads it. */
  public Plan load() {
    var plans = PlanLoader.read(name() + ".yaml", text());
    return plans.byId().values().iterator().next();
  }

  /** What a job of the plan is given. */
  public String input() {
    if (shape != Shape.MAP) {
      return "{\"path\": \"/videos/1.mp4\"}";
    }
    var items = IntStream.range(0, width).mapToObj(Integer::toString);
    return items.collect(Collectors.joining(",", "{\"items\": [", "]}"));
  }

  private String text() {
    var text = new StringBuilder();
    text.append("name: ").append(name()).append("\nversion: \"").append(VERSION).append("\"\n");
    text.append("activities:\n- name: ").append(ACTIVITY);
    text.append("\n  version: \"").append(VERSION).append("\"\nsteps:\n");
    for (var i = 1; i <= (shape == Shape.MAP ? 1 : width); i++) {
      text.append("- name: S").append(i).append("\n  activity: ").append(ACTIVITY).append('\n');
      text.append(rest(i));
    }
    return text.toString();
  }

  private String rest(int step) {
    var input = "  input: '{{__input__}}'\n";
    return switch (shape) {
      case PARALLEL -> input;
      case SEQUENCE ->
          step == 1 ? input : "  requires: [[S" + (step - 1) + ", succeeded]]\n" + input;
      case MAP ->
          """
            for_each: '{{__input__.items}}'
            max_concurrency: 1000
            input: '{"item": {{__item__}}}'
          """;
    };
  }
}
