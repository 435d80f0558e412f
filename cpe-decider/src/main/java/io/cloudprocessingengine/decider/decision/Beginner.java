package io.cloudprocessingengine.decider.decision;

import com.fasterxml.jackson.databind.node.NullNode;
import io.cloudprocessingengine.decider.plan.ActivityStep;
import io.cloudprocessingengine.decider.plan.EvalStep;
import io.cloudprocessingengine.decider.plan.SignalStep;
import io.cloudprocessingengine.decider.plan.Step;
import io.cloudprocessingengine.decider.plan.StepKind;
import io.cloudprocessingengine.decider.plan.WaitStep;
import io.cloudprocessingengine.decider.plan.template.Value;
import io.cloudprocessingengine.decider.plan.template.Variables;
import java.time.Instant;

/** Works out how a step begins, from its plan and the values of the steps before it. */
final class Beginner {
  private static final Value NO_INPUT = new Value("", NullNode.getInstance());

  private final int textLength;

  Beginner(Limits limits) {
    this.textLength = limits.textLength();
  }

  /** Never throws: whatever goes wrong in a template or a schema is a failure of the step. */
  Beginning begin(Step step, Variables variables, Instant now) {
    try {
      if (step.when().isPresent() && !step.when().get().evaluate(variables).isTruthy()) {
        return new Beginning.Skip("its condition does not hold");
      }
      return begin(step.kind(), variables, now);
    } catch (RuntimeException | StackOverflowError e) {
      return new Beginning.Impossible(Failure.invalidInput(describe(e)));
    }
  }

  private Beginning begin(StepKind kind, Variables variables, Instant now) {
    if (kind instanceof ActivityStep activity) {
      return activity(activity, variables);
    }
    if (kind instanceof EvalStep eval) {
      return new Beginning.Done(eval.value().evaluate(variables).json());
    }
    if (kind instanceof WaitStep wait) {
      return new Beginning.Wait(WaitStep.delay(plainText(wait.until().evaluate(variables)), now));
    }
    if (kind instanceof SignalStep signal) {
      return new Beginning.AwaitSignal(signal.signal(), signal.timeout());
    }
    return new Beginning.Impossible(
        new Failure("UNSUPPORTED", "this decider does not run steps of this kind yet"));
  }

  private Beginning activity(ActivityStep step, Variables variables) {
    var input =
        step.options().input().map(template -> template.evaluate(variables)).orElse(NO_INPUT);
    var faults = step.activity().inputSpec().check(input.json());
    if (!faults.isEmpty()) {
      return new Beginning.Impossible(Failure.invalidInput(String.join("\n", faults)));
    }
    if (input.text().length() > textLength) {
      return new Beginning.Impossible(tooLarge(input.text().length()));
    }
    return new Beginning.RunActivity(step, input.text());
  }

  private Failure tooLarge(int length) {
    return new Failure(
        Failure.TOO_LARGE,
        "its input has %,d characters; SWF takes %,d: pass a reference to the data instead"
            .formatted(length, textLength));
  }

  private static String plainText(Value value) {
    return value.json().isTextual() ? value.json().textValue() : value.text();
  }

  private static String describe(Throwable e) {
    return e.getMessage() == null ? e.getClass().getName() : e.getMessage();
  }
}
