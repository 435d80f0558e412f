package io.cloudprocessingengine.decider.decision;

import io.cloudprocessingengine.decider.plan.ActivityDefinition;
import io.cloudprocessingengine.decider.plan.LambdaStep;
import io.cloudprocessingengine.decider.plan.Scheduling;
import io.cloudprocessingengine.decider.plan.WorkflowStep;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** One thing that SWF is to be told. */
public sealed interface Decision {

  /** Hands out an activity task for a step. */
  record ScheduleActivity(
      String step,
      String activityId,
      ActivityDefinition activity,
      Scheduling scheduling,
      String input)
      implements Decision {
    public ScheduleActivity {
      Objects.requireNonNull(step, "step");
      Objects.requireNonNull(activityId, "activityId");
      Objects.requireNonNull(activity, "activity");
      Objects.requireNonNull(scheduling, "scheduling");
      Objects.requireNonNull(input, "input");
    }

    @Override
    public String payload() {
      return input;
    }
  }

  /** Runs a Lambda function for a step. */
  record ScheduleLambda(String id, LambdaStep lambda, String input) implements Decision {
    public ScheduleLambda {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(lambda, "lambda");
      Objects.requireNonNull(input, "input");
    }

    @Override
    public String payload() {
      return input;
    }
  }

  /** Starts a child workflow; {@code task} names it within the job, the workflowId for SWF. */
  record StartChild(String task, String workflowId, WorkflowStep child, String input)
      implements Decision {
    public StartChild {
      Objects.requireNonNull(task, "task");
      Objects.requireNonNull(workflowId, "workflowId");
      Objects.requireNonNull(child, "child");
      Objects.requireNonNull(input, "input");
    }

    @Override
    public String payload() {
      return input;
    }
  }

  /** Asks a running activity to stop. */
  record RequestCancelActivity(String activityId) implements Decision {
    public RequestCancelActivity {
      Objects.requireNonNull(activityId, "activityId");
    }
  }

  /** Asks a running child workflow to stop. */
  record RequestCancelChild(String workflowId) implements Decision {
    public RequestCancelChild {
      Objects.requireNonNull(workflowId, "workflowId");
    }
  }

  /** Starts a timer of whole seconds. */
  record StartTimer(String timerId, Duration delay) implements Decision {
    public StartTimer {
      Objects.requireNonNull(timerId, "timerId");
      Objects.requireNonNull(delay, "delay");
    }
  }

  /** Stops a timer that nobody waits for any more. */
  record CancelTimer(String timerId) implements Decision {
    public CancelTimer {
      Objects.requireNonNull(timerId, "timerId");
    }
  }

  /** Closes the job as completed; {@code result} is JSON. */
  record CompleteWorkflow(String result) implements Decision {
    public CompleteWorkflow {
      Objects.requireNonNull(result, "result");
    }
  }

  /** Closes the job as failed; the reason that SWF is told names the step and its cause. */
  record FailWorkflow(Optional<String> step, String cause, ClosingReason reason)
      implements Decision {
    public FailWorkflow {
      Objects.requireNonNull(step, "step");
      Objects.requireNonNull(cause, "cause");
      Objects.requireNonNull(reason, "reason");
    }
  }

  /** Closes the job as canceled. */
  record CancelWorkflow(String details) implements Decision {
    public CancelWorkflow {
      Objects.requireNonNull(details, "details");
    }
  }

  /** The text that makes it large. */
  default String payload() {
    return "";
  }

  /** Whether nothing may follow it. */
  default boolean closes() {
    return this instanceof CompleteWorkflow
        || this instanceof FailWorkflow
        || this instanceof CancelWorkflow;
  }
}
