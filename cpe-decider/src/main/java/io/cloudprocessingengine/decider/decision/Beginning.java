package io.cloudprocessingengine.decider.decision;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudprocessingengine.decider.plan.ActivityStep;
import io.cloudprocessingengine.decider.plan.Timeout;
import java.time.Duration;

/** What comes of a step when all that it requires has ended. */
sealed interface Beginning {

  /** It does not run. */
  record Skip(String why) implements Beginning {}

  /** It has its output at once. */
  record Done(JsonNode output) implements Beginning {}

  /** It cannot run. */
  record Impossible(Failure failure) implements Beginning {}

  /** An activity task with this input. */
  record RunActivity(ActivityStep activity, String input) implements Beginning {}

  /** A timer. */
  record Wait(Duration delay) implements Beginning {}

  /** A signal, for no longer than the timeout. */
  record AwaitSignal(String signal, Timeout timeout) implements Beginning {}
}
