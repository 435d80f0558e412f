package io.cloudprocessingengine.decider.decision;

import io.cloudprocessingengine.decider.plan.EvalStep;
import io.cloudprocessingengine.decider.plan.ForEach;
import io.cloudprocessingengine.decider.plan.SignalStep;
import io.cloudprocessingengine.decider.plan.Step;
import io.cloudprocessingengine.decider.plan.StepKind;
import io.cloudprocessingengine.decider.plan.TaskStep;
import io.cloudprocessingengine.decider.plan.WaitStep;
import io.cloudprocessingengine.decider.plan.template.Value;
import io.cloudprocessingengine.decider.plan.template.Variables;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Works out how a step begins, from its plan and the values of the steps before it. */
final class Beginner {
  private Beginner() {}

  /** Never throws: whatever goes wrong in a template is a failure of the step. */
  static Beginning begin(Step step, Variables variables, Instant now) {
    try {
      if (step.when().isPresent() && !step.when().get().evaluate(variables).isTruthy()) {
        return new Beginning.Skip("its condition does not hold");
      }
      return begin(step.kind(), variables, now);
    } catch (RuntimeException | StackOverflowError e) {
      return new Beginning.Impossible(Failure.invalidInput(Failure.describe(e)));
    }
  }

  private static Beginning begin(StepKind kind, Variables variables, Instant now) {
    if (kind instanceof EvalStep eval) {
      return new Beginning.Done(eval.value().evaluate(variables).json());
    }
    if (kind instanceof WaitStep wait) {
      return new Beginning.Wait(WaitStep.delay(plainText(wait.until().evaluate(variables)), now));
    }
    if (kind instanceof SignalStep signal) {
      return new Beginning.AwaitSignal(signal.signal(), signal.timeout());
    }
    var task = (TaskStep) kind;
    return task.options().forEach().isPresent()
        ? map(task, task.options().forEach().get(), variables)
        : new Beginning.RunTasks(task, variables, Optional.empty());
  }

  private static Beginning map(TaskStep step, ForEach forEach, Variables variables) {
    var items = forEach.items().evaluate(variables).json();
    if (!items.isArray()) {
      var type = items.getNodeType().name().toLowerCase(Locale.ROOT);
      return new Beginning.Impossible(
          Failure.invalidInput("for_each must give an array, and gave a value of type " + type));
    }
    return new Beginning.RunTasks(step, variables, Optional.of(items));
  }

  private static String plainText(Value value) {
    return value.json().isTextual() ? value.json().textValue() : value.text();
  }
}
