package io.cloudprocessingengine.decider.plan;

import java.util.Objects;

/**
 * Waits for a signal; the signal's input is the step's output.
 *
 * @param signal its name
 * @param timeout after which the step fails; {@link Timeout#NONE} waits as long as the job may run
 */
public record SignalStep(String signal, Timeout timeout) implements StepKind {
  public SignalStep {
    Objects.requireNonNull(signal, "signal");
    Objects.requireNonNull(timeout, "timeout");
  }

  @Override
  public String word() {
    return "signal";
  }
}
