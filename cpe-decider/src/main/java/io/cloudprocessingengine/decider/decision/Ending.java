package io.cloudprocessingengine.decider.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.cloudprocessingengine.decider.history.Outcome;
import io.cloudprocessingengine.decider.plan.ActivityStep;

/** Reads what came of an activity. */
final class Ending {
  private Ending() {}

  /** What comes of the step. Never throws: a result that does not fit is a failure. */
  static Beginning of(ActivityStep step, Outcome outcome) {
    if (outcome instanceof Outcome.Completed completed) {
      return succeeded(step, completed.result());
    }
    return new Beginning.Impossible(failure(outcome));
  }

  private static Beginning succeeded(ActivityStep step, String result) {
    var spec = step.activity().outputsSpec();
    if (spec.paths().isEmpty()) {
      return new Beginning.Done(JsonNodeFactory.instance.objectNode());
    }
    try {
      return new Beginning.Done(spec.apply(JsonText.read(result)));
    } catch (JsonProcessingException e) {
      return invalid("the activity's result is not JSON: " + e.getOriginalMessage());
    } catch (RuntimeException e) {
      return invalid("the outputs cannot be read from the activity's result: " + e.getMessage());
    }
  }

  private static Failure failure(Outcome outcome) {
    if (outcome instanceof Outcome.Failed failed) {
      var reason = failed.reason().isEmpty() ? Failure.FAILED : failed.reason();
      return new Failure(reason, failed.details());
    }
    if (outcome instanceof Outcome.TimedOut timedOut) {
      return new Failure(Failure.TIMEOUT + "." + timedOut.timeout(), timedOut.details());
    }
    if (outcome instanceof Outcome.Canceled canceled) {
      return new Failure(Failure.CANCELED, canceled.details());
    }
    return new Failure(Failure.FAILED, "it ended in a way that this decider does not know");
  }

  private static Beginning invalid(String details) {
    return new Beginning.Impossible(Failure.invalidOutput(details));
  }
}
