package io.cloudprocessingengine.decider.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.cloudprocessingengine.decider.plan.Plan;
import java.util.Optional;

/** The decision that closes a job. */
final class Closing {
  private final Plan plan;
  private final Progress progress;
  private final Limits limits;

  Closing(Plan plan, Progress progress, Limits limits) {
    this.plan = plan;
    this.progress = progress;
    this.limits = limits;
  }

  Decision by(Verdict verdict) {
    if (verdict instanceof Verdict.Succeeded) {
      return complete();
    }
    if (verdict instanceof Verdict.Failed failed) {
      return fail(failed);
    }
    return new Decision.CancelWorkflow(reason(verdict));
  }

  private String reason(Verdict verdict) {
    return verdict instanceof Verdict.Canceled canceled
        ? ClosingReason.cut(canceled.reason(), limits.textLength())
        : "";
  }

  /** A result that cannot be given is a failure of the job: it would be lost. */
  private Decision complete() {
    try {
      var result = result().toString();
      return result.length() > limits.textLength()
          ? fail(tooLarge(result.length()))
          : new Decision.CompleteWorkflow(result);
    } catch (RuntimeException | StackOverflowError e) {
      return fail(
          Failure.invalidOutput("the plan's output cannot be made: " + Failure.describe(e)));
    }
  }

  private JsonNode result() {
    if (plan.output().isPresent()) {
      return plan.output().get().evaluate(progress.allVariables()).json();
    }
    var outputs = JsonNodeFactory.instance.objectNode();
    for (var run : progress.runs()) {
      if (run.status() == StepStatus.SUCCEEDED) {
        outputs.set(run.name(), run.output());
      }
    }
    return outputs;
  }

  private Failure tooLarge(int length) {
    return new Failure(
        Failure.TOO_LARGE,
        "the job's result has %,d characters; SWF takes %,d: give the plan an 'output' that says less"
            .formatted(length, limits.textLength()));
  }

  private Decision fail(Failure failure) {
    return fail(new Verdict.Failed(Optional.empty(), failure));
  }

  private Decision fail(Verdict.Failed failed) {
    return new Decision.FailWorkflow(
        failed.step(), failed.failure().reason(), ClosingReason.of(failed, limits));
  }
}
