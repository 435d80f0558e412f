package io.cloudprocessingengine.decider.plan;

/** What a step does. */
public sealed interface StepKind permits TaskStep, EvalStep, WaitStep, SignalStep {
  /** The word for it in a job's status: the key by which a plan asks for it, or {@code map}. */
  String word();
}
