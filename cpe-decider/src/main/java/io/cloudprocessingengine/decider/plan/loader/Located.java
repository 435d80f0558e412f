package io.cloudprocessingengine.decider.plan.loader;

import io.cloudprocessingengine.common.config.Position;
import java.util.Objects;

/** A value and the place of the plan that it came from. */
record Located<T>(T value, Position where) {
  Located {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(where, "where");
  }

  /** Another value of the same place. */
  <U> Located<U> with(U other) {
    return new Located<>(other, where);
  }
}
