package io.cloudprocessingengine.decider.plan;

/** A step that others do for the decider: it has an input, can be tried again, and can be a map. */
public sealed interface TaskStep extends StepKind permits ActivityStep, WorkflowStep, LambdaStep {
  TaskOptions options();

  /** What runs its tasks, such as {@code activity Transcode 1}. */
  String runs();
}
