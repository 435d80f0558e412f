package io.cloudprocessingengine.inputpoller.job;

import io.cloudprocessingengine.common.status.ActivityState;
import io.cloudprocessingengine.common.status.ActivityStatus;
import io.cloudprocessingengine.common.status.StepState;
import io.cloudprocessingengine.common.status.TaskName;
import java.util.Objects;

/**
 * One attempt at work of the plan: an activity, a Lambda function or a child workflow.
 *
 * @param name which step, item and attempt it is
 * @param result as it was given, if it completed; else empty
 */
public record TaskRecord(Kind kind, TaskName name, ActivityStatus status, String result) {
  /** What does the work. */
  public enum Kind {
    ACTIVITY,
    LAMBDA,
    WORKFLOW
  }

  public TaskRecord {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(result, "result");
  }

  boolean hasSucceeded() {
    return status.state() == ActivityState.COMPLETED;
  }

  StepState stepState() {
    return switch (status.state()) {
      case SCHEDULED -> StepState.SCHEDULED;
      case RUNNING -> StepState.RUNNING;
      case COMPLETED -> StepState.SUCCEEDED;
      case FAILED, TIMED_OUT, CANCELED -> StepState.FAILED;
    };
  }

  long size() {
    var input = status.facts().input().map(it -> it.toString().length()).orElse(0);
    return 300L + input + 2L * result.length();
  }
}
