package io.cloudprocessingengine.decider.plan.loader;

/** Reads a plan that nobody follows: the JVM's first sight of templates and schemas is dear. */
public final class PlanRehearsal {
  private static final String PLAN =
      """
      name: Rehearsal
      version: "1.0"
      input_spec: {type: object, required: [path], properties: {path: {type: string, minLength: 1}}}
      activities:
      - {name: A, version: "1", outputs_spec: {path: $.path}}
      steps:
      - {name: First, activity: A, input: "{{__input__}}"}
      - {name: Second, activity: A, requires: [[First, succeeded]], input: '{"a": {{First.path}}}'}
      """;

  private PlanRehearsal() {}

  /** Throws what it reads away. */
  public static void run() {
    PlanLoader.read("rehearsal", PLAN);
  }
}
