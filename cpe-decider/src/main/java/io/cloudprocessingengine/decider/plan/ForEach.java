package io.cloudprocessingengine.decider.plan;

import io.cloudprocessingengine.decider.plan.template.Template;
import java.util.Objects;

/**
 * One task per element of an array.
 *
 * @param items gives the array
 * @param maxConcurrency how many tasks run at a time, from 1
 * @param tolerated how many may fail without failing the step
 */
public record ForEach(Template items, int maxConcurrency, Tolerance tolerated) {
  public ForEach {
    Objects.requireNonNull(items, "items");
    Objects.requireNonNull(tolerated, "tolerated");
    if (maxConcurrency < 1) {
      throw new IllegalArgumentException("maxConcurrency " + maxConcurrency + " is less than 1");
    }
  }
}
