package io.cloudprocessingengine.decider.swf;

import io.cloudprocessingengine.decider.plan.ActivityDefinition;
import io.cloudprocessingengine.decider.plan.ActivityStep;
import io.cloudprocessingengine.decider.plan.ActivityTimeouts;
import io.cloudprocessingengine.decider.plan.ActivityTypeId;
import io.cloudprocessingengine.decider.plan.InputSpec;
import io.cloudprocessingengine.decider.plan.OnFailure;
import io.cloudprocessingengine.decider.plan.OutputPath;
import io.cloudprocessingengine.decider.plan.OutputsSpec;
import io.cloudprocessingengine.decider.plan.Plan;
import io.cloudprocessingengine.decider.plan.PlanId;
import io.cloudprocessingengine.decider.plan.PlanSettings;
import io.cloudprocessingengine.decider.plan.RequiredStatus;
import io.cloudprocessingengine.decider.plan.Requirement;
import io.cloudprocessingengine.decider.plan.RetryPolicy;
import io.cloudprocessingengine.decider.plan.Scheduling;
import io.cloudprocessingengine.decider.plan.Step;
import io.cloudprocessingengine.decider.plan.Steps;
import io.cloudprocessingengine.decider.plan.TaskOptions;
import io.cloudprocessingengine.decider.plan.Timeout;
import io.cloudprocessingengine.decider.plan.template.Template;
import io.cloudprocessingengine.decider.plan.template.Value;
import io.cloudprocessingengine.decider.plan.template.Variables;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Plans of two activities, {@code A} then {@code B}, each with a task list of its own: the plan's
 * name and the step's.
 */
final class TestPlan {
  private TestPlan() {}

  static Plan twoSteps(String name) {
    return new Plan(
        new PlanId(name, "1"),
        new PlanSettings("", Timeout.ofSeconds(3_600), Timeout.ofSeconds(5), OnFailure.CANCEL),
        InputSpec.ANYTHING,
        Map.of("A", activity(name, "A"), "B", activity(name, "B")),
        new Steps(
            List.of(
                step(name, "A"),
                step(name, "B", new Requirement("A", RequiredStatus.SUCCEEDED, true)))),
        Optional.empty());
  }

  private static ActivityDefinition activity(String plan, String name) {
    var scheduling = new Scheduling(plan + name, Optional.empty(), ActivityTimeouts.DEFAULT);
    var outputs = new OutputsSpec(Map.of("all", OutputPath.parse("$")));
    return new ActivityDefinition(
        new ActivityTypeId(plan + name, "v1"), "", scheduling, InputSpec.ANYTHING, outputs);
  }

  private static Step step(String plan, String name, Requirement... requires) {
    var activity = activity(plan, name);
    Template input = new InputTemplate();
    var options = new TaskOptions(Optional.of(input), RetryPolicy.NEVER, Optional.empty());
    return new Step(
        name,
        List.of(requires),
        Optional.empty(),
        new ActivityStep(activity, activity.scheduling(), options));
  }

  /** The job's input as it is. */
  private record InputTemplate() implements Template {
    @Override
    public Value evaluate(Variables variables) {
      var input = variables.find(Variables.INPUT).orElseThrow();
      if (input.has("explode")) {
        throw new StackOverflowError();
      }
      return new Value(input.toString(), input);
    }

    @Override
    public Set<String> variables() {
      return Set.of(Variables.INPUT);
    }
  }
}
