package io.cloudprocessingengine.decider.decision;

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
import io.cloudprocessingengine.decider.plan.StepKind;
import io.cloudprocessingengine.decider.plan.Steps;
import io.cloudprocessingengine.decider.plan.TaskOptions;
import io.cloudprocessingengine.decider.plan.Timeout;
import io.cloudprocessingengine.decider.plan.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes plans without YAML. A requirement is written {@code A}, or {@code A:failed}. */
final class PlanBuilder {
  private final List<Step> steps = new ArrayList<>();
  private OnFailure onFailure = OnFailure.CANCEL;
  private InputSpec inputSpec = InputSpec.ANYTHING;
  private Template output;
  private Template when;

  static PlanBuilder plan() {
    return new PlanBuilder();
  }

  PlanBuilder onFailure(OnFailure what) {
    onFailure = what;
    return this;
  }

  PlanBuilder inputSpec(InputSpec spec) {
    inputSpec = spec;
    return this;
  }

  PlanBuilder output(Template template) {
    output = template;
    return this;
  }

  /** The condition of the next step. */
  PlanBuilder when(Template condition) {
    when = condition;
    return this;
  }

  PlanBuilder activity(String name, String... requires) {
    return activity(name, new Activity(InputSpec.ANYTHING, OutputsSpec.NONE, null), requires);
  }

  /** What is particular about an activity; {@code input} may be null. */
  record Activity(InputSpec inputSpec, OutputsSpec outputsSpec, Template input) {
    static Activity withInput(Template input) {
      return new Activity(InputSpec.ANYTHING, OutputsSpec.NONE, input);
    }

    static Activity withOutput(String name, String path) {
      var outputs = new OutputsSpec(Map.of(name, OutputPath.parse(path)));
      return new Activity(InputSpec.ANYTHING, outputs, null);
    }
  }

  PlanBuilder activity(String name, Activity what, String... requires) {
    var type = new ActivityTypeId(name + "Activity", "v1");
    var scheduling = new Scheduling(name + "-list", Optional.empty(), ActivityTimeouts.DEFAULT);
    var activity =
        new ActivityDefinition(type, "", scheduling, what.inputSpec(), what.outputsSpec());
    var options =
        new TaskOptions(Optional.ofNullable(what.input()), RetryPolicy.NEVER, Optional.empty());
    return step(name, new ActivityStep(activity, scheduling, options), requires);
  }

  PlanBuilder step(String name, StepKind kind, String... requires) {
    var requirements = Stream.of(requires).map(PlanBuilder::requirement).toList();
    steps.add(new Step(name, requirements, Optional.ofNullable(when), kind));
    when = null;
    return this;
  }

  Plan build() {
    var timeout = Timeout.ofSeconds(60);
    var settings = new PlanSettings("", timeout, timeout, onFailure);
    return new Plan(
        new PlanId("Test", "1"),
        settings,
        inputSpec,
        Map.of(),
        new Steps(steps),
        Optional.ofNullable(output));
  }

  private static Requirement requirement(String text) {
    var colon = text.indexOf(':');
    if (colon < 0) {
      return new Requirement(text, RequiredStatus.COMPLETED, false);
    }
    var status = RequiredStatus.valueOf(text.substring(colon + 1).toUpperCase(Locale.ROOT));
    return new Requirement(text.substring(0, colon), status, true);
  }
}
