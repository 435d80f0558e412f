package io.cloudprocessingengine.decider.decision;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudprocessingengine.decider.plan.ForEach;
import io.cloudprocessingengine.decider.plan.TaskStep;
import io.cloudprocessingengine.decider.plan.Timeout;
import io.cloudprocessingengine.decider.plan.Tolerance;
import io.cloudprocessingengine.decider.plan.template.Variables;
import java.time.Duration;
import java.util.Optional;

/** What comes of a step when all that it requires has ended. */
sealed interface Beginning {
  /** It does not run. */
  record Skip(String why) implements Beginning {}

  /** It has its output at once. */
  record Done(JsonNode output) implements Beginning {}

  /** It cannot run, or has failed for good. */
  record Impossible(Failure failure, int attempts) implements Beginning {
    Impossible(Failure failure) {
      this(failure, 1);
    }
  }

  /**
   * Tasks for others.
   *
   * @param variables for the tasks' inputs
   * @param items the array of a map, each of which is a task
   */
  record RunTasks(TaskStep step, Variables variables, Optional<JsonNode> items)
      implements Beginning {
    boolean isMap() {
      return items.isPresent();
    }

    int size() {
      return items.map(JsonNode::size).orElse(1);
    }

    int concurrency() {
      return step.options().forEach().map(ForEach::maxConcurrency).orElse(1);
    }

    Tolerance tolerance() {
      return step.options().forEach().map(ForEach::tolerated).orElse(Tolerance.NONE);
    }
  }

  /** A timer. */
  record Wait(Duration delay) implements Beginning {}

  /** A signal, for no longer than the timeout. */
  record AwaitSignal(String signal, Timeout timeout) implements Beginning {}

  /** Whether it has a timer of the step's name. */
  default boolean isTimed() {
    return this instanceof Wait
        || (this instanceof AwaitSignal awaited && !awaited.timeout().isNone());
  }
}
