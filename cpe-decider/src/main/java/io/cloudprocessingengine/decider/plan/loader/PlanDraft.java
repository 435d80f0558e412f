package io.cloudprocessingengine.decider.plan.loader;

import io.cloudprocessingengine.common.config.Problem;
import io.cloudprocessingengine.decider.plan.ActivityDefinition;
import io.cloudprocessingengine.decider.plan.InputSpec;
import io.cloudprocessingengine.decider.plan.LambdaStep;
import io.cloudprocessingengine.decider.plan.Plan;
import io.cloudprocessingengine.decider.plan.PlanId;
import io.cloudprocessingengine.decider.plan.PlanSettings;
import io.cloudprocessingengine.decider.plan.Steps;
import io.cloudprocessingengine.decider.plan.template.Template;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A plan as it was read, before its parts are held against each other. */
record PlanDraft(
    Head head,
    Map<String, ActivityReader.Activity> activities,
    Map<String, StepDraft> steps,
    Output output) {

  /**
   * What stands before activities and steps.
   *
   * @param inputs what the schema says that a job's input has; empty if it says nothing
   */
  record Head(PlanId id, PlanSettings settings, InputSpec inputSpec, Set<String> inputs) {
    Head {
      inputs = Set.copyOf(inputs);
    }
  }

  /** The job's result, and what its template uses. */
  record Output(Optional<Template> template, List<TemplateUse> uses) {}

  void check(Findings findings) {
    new StepChecks(steps, findings).check();
    var templates = new TemplateChecks(steps, head.inputs(), findings);
    templates.checkSteps();
    templates.checkOutput(output.uses());
    activities.values().forEach(activity -> warnIfUnused(activity, findings));
  }

  private void warnIfUnused(ActivityReader.Activity activity, Findings findings) {
    var used =
        steps.values().stream()
            .anyMatch(step -> step.activity().filter(activity.definition()::equals).isPresent());
    if (!used) {
      var name = activity.name();
      findings.warning(name.where(), "no step uses activity '" + name.value() + "'");
    }
  }

  /** What to say if there is no role to call its Lambda functions as; empty if it calls none. */
  Optional<Problem> functions() {
    return steps.values().stream()
        .filter(step -> step.kind().filter(LambdaStep.class::isInstance).isPresent())
        .map(StepDraft::name)
        .findFirst()
        .map(
            name ->
                Problem.at(
                    name.where(),
                    "step '%s' calls a Lambda function, which SWF does as an IAM role: give the Decider its ARN, 'lambda_role'"
                        .formatted(name.value())));
  }

  /** The plan, once nothing is wrong with it. */
  Plan toPlan() {
    var definitions = new LinkedHashMap<String, ActivityDefinition>();
    activities.forEach((name, activity) -> definitions.put(name, activity.definition()));
    return new Plan(
        head.id(),
        head.settings(),
        head.inputSpec(),
        definitions,
        new Steps(steps.values().stream().map(StepDraft::toStep).toList()),
        output.template());
  }
}
