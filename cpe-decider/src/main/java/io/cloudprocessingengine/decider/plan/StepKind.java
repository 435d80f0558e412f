package io.cloudprocessingengine.decider.plan;

/** What a step does. */
public sealed interface StepKind permits TaskStep, EvalStep, WaitStep, SignalStep {}
