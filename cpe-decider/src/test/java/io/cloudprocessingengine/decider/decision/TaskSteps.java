package io.cloudprocessingengine.decider.decision;

import io.cloudprocessingengine.decider.plan.ActivityDefinition;
import io.cloudprocessingengine.decider.plan.ActivityStep;
import io.cloudprocessingengine.decider.plan.ActivityTimeouts;
import io.cloudprocessingengine.decider.plan.ActivityTypeId;
import io.cloudprocessingengine.decider.plan.ChildOptions;
import io.cloudprocessingengine.decider.plan.ChildPolicy;
import io.cloudprocessingengine.decider.plan.FailureFilter;
import io.cloudprocessingengine.decider.plan.ForEach;
import io.cloudprocessingengine.decider.plan.InputSpec;
import io.cloudprocessingengine.decider.plan.LambdaStep;
import io.cloudprocessingengine.decider.plan.OutputPath;
import io.cloudprocessingengine.decider.plan.OutputsSpec;
import io.cloudprocessingengine.decider.plan.PlanId;
import io.cloudprocessingengine.decider.plan.RetryDelay;
import io.cloudprocessingengine.decider.plan.RetryPolicy;
import io.cloudprocessingengine.decider.plan.Scheduling;
import io.cloudprocessingengine.decider.plan.TaskOptions;
import io.cloudprocessingengine.decider.plan.Tolerance;
import io.cloudprocessingengine.decider.plan.WorkflowStep;
import io.cloudprocessingengine.decider.plan.template.Template;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Makes what steps do that others do for the decider: retried, as maps, in any of three ways. */
record TaskSteps(TaskOptions options) {
  static final TaskSteps PLAIN =
      new TaskSteps(new TaskOptions(Optional.empty(), RetryPolicy.NEVER, Optional.empty()));

  TaskSteps input(Template input) {
    return new TaskSteps(new TaskOptions(Optional.of(input), options.retry(), options.forEach()));
  }

  /** Waits 10 s, 20 s, 40 s … between attempts. */
  TaskSteps retry(int attempts, FailureFilter failures) {
    var delay = new RetryDelay(Duration.ofSeconds(10), 2, Duration.ofSeconds(60), 0);
    return retry(new RetryPolicy(attempts, delay, failures));
  }

  TaskSteps retry(RetryPolicy retry) {
    return new TaskSteps(new TaskOptions(options.input(), retry, options.forEach()));
  }

  TaskSteps forEach(String items, int concurrency, String tolerated) {
    var forEach = new ForEach(FakeTemplate.json(items), concurrency, Tolerance.parse(tolerated));
    return new TaskSteps(new TaskOptions(options.input(), options.retry(), Optional.of(forEach)));
  }

  ActivityStep activity() {
    var scheduling = new Scheduling("list", Optional.empty(), ActivityTimeouts.DEFAULT);
    var outputs = new OutputsSpec(Map.of("x", OutputPath.parse("$.x")));
    var type = new ActivityTypeId("Work", "v1");
    var definition = new ActivityDefinition(type, "", scheduling, InputSpec.ANYTHING, outputs);
    return new ActivityStep(definition, scheduling, options);
  }

  LambdaStep lambda() {
    return new LambdaStep("tell", Optional.empty(), options);
  }

  WorkflowStep child() {
    return child(ChildPolicy.TERMINATE);
  }

  WorkflowStep child(ChildPolicy policy) {
    var child = new ChildOptions(Optional.empty(), policy, Optional.empty(), Optional.empty());
    return new WorkflowStep(new PlanId("Child", "1"), child, options);
  }
}
