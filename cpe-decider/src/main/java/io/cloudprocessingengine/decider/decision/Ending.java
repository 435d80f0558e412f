package io.cloudprocessingengine.decider.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.cloudprocessingengine.common.message.FailureDetails;
import io.cloudprocessingengine.common.message.JsonFault;
import io.cloudprocessingengine.decider.history.Outcome;
import io.cloudprocessingengine.decider.plan.ActivityStep;
import io.cloudprocessingengine.decider.plan.OutputsSpec;
import io.cloudprocessingengine.decider.plan.TaskStep;

/** Reads what came of a task. */
final class Ending {
  private Ending() {}

  /** Never throws: a result that does not fit is a failure. */
  static TaskEnd of(TaskStep step, Outcome outcome) {
    if (outcome instanceof Outcome.Completed completed) {
      return step instanceof ActivityStep activity
          ? succeeded(activity.activity().outputsSpec(), completed.result())
          : new TaskEnd.Succeeded(JsonText.readOrText(completed.result()));
    }
    return failed(outcome);
  }

  private static TaskEnd succeeded(OutputsSpec spec, String result) {
    if (spec.paths().isEmpty()) {
      return new TaskEnd.Succeeded(JsonNodeFactory.instance.objectNode());
    }
    try {
      return new TaskEnd.Succeeded(spec.apply(JsonText.read(result)));
    } catch (JsonProcessingException e) {
      return invalid("the activity's result is not JSON: " + JsonFault.of(e));
    } catch (RuntimeException e) {
      return invalid("the outputs cannot be read from the activity's result: " + e.getMessage());
    }
  }

  private static TaskEnd failed(Outcome outcome) {
    if (outcome instanceof Outcome.Failed failed) {
      var reason = failed.reason().isEmpty() ? Failure.FAILED : failed.reason();
      var details = FailureDetails.read(failed.details());
      return new TaskEnd.Failed(new Failure(reason, details.text()), !details.permanent());
    }
    if (outcome instanceof Outcome.TimedOut timedOut) {
      var reason = Failure.TIMEOUT + "." + timedOut.timeout();
      return TaskEnd.retryable(new Failure(reason, timedOut.details()));
    }
    if (outcome instanceof Outcome.Canceled canceled) {
      // Somebody asked it to stop, and would not thank for another attempt.
      return TaskEnd.permanent(new Failure(Failure.CANCELED, canceled.details()));
    }
    return TaskEnd.permanent(
        new Failure(Failure.FAILED, "it ended in a way that this decider does not know"));
  }

  private static TaskEnd invalid(String details) {
    return TaskEnd.retryable(Failure.invalidOutput(details));
  }
}
