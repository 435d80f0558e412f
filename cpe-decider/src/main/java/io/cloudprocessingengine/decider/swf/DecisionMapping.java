package io.cloudprocessingengine.decider.swf;

import io.cloudprocessingengine.decider.decision.Decision;
import io.cloudprocessingengine.decider.plan.Timeout;
import software.amazon.awssdk.services.swf.model.DecisionType;

/** Turns the core's decisions into SWF's. */
final class DecisionMapping {
  private DecisionMapping() {}

  static software.amazon.awssdk.services.swf.model.Decision decision(Decision decision) {
    var mapped = software.amazon.awssdk.services.swf.model.Decision.builder();
    if (decision instanceof Decision.ScheduleActivity it) {
      schedule(mapped, it);
    } else if (decision instanceof Decision.ScheduleLambda it) {
      schedule(mapped, it);
    } else if (decision instanceof Decision.StartChild it) {
      ChildMapping.start(mapped, it);
    } else if (decision instanceof Decision.RequestCancelChild it) {
      ChildMapping.cancel(mapped, it);
    } else if (decision instanceof Decision.RequestCancelActivity it) {
      mapped
          .decisionType(DecisionType.REQUEST_CANCEL_ACTIVITY_TASK)
          .requestCancelActivityTaskDecisionAttributes(to -> to.activityId(it.activityId()));
    } else if (decision instanceof Decision.StartTimer it) {
      mapped
          .decisionType(DecisionType.START_TIMER)
          .startTimerDecisionAttributes(
              to ->
                  to.timerId(it.timerId())
                      .startToFireTimeout(Long.toString(it.delay().toSeconds())));
    } else if (decision instanceof Decision.CancelTimer it) {
      mapped
          .decisionType(DecisionType.CANCEL_TIMER)
          .cancelTimerDecisionAttributes(to -> to.timerId(it.timerId()));
    } else {
      close(mapped, decision);
    }
    return mapped.build();
  }

  private static void close(
      software.amazon.awssdk.services.swf.model.Decision.Builder mapped, Decision decision) {
    if (decision instanceof Decision.CompleteWorkflow it) {
      mapped
          .decisionType(DecisionType.COMPLETE_WORKFLOW_EXECUTION)
          .completeWorkflowExecutionDecisionAttributes(to -> to.result(it.result()));
    } else if (decision instanceof Decision.FailWorkflow it) {
      mapped
          .decisionType(DecisionType.FAIL_WORKFLOW_EXECUTION)
          .failWorkflowExecutionDecisionAttributes(
              to -> to.reason(it.reason().reason()).details(given(it.reason().details())));
    } else if (decision instanceof Decision.CancelWorkflow it) {
      mapped
          .decisionType(DecisionType.CANCEL_WORKFLOW_EXECUTION)
          .cancelWorkflowExecutionDecisionAttributes(to -> to.details(given(it.details())));
    }
  }

  private static void schedule(
      software.amazon.awssdk.services.swf.model.Decision.Builder mapped,
      Decision.ScheduleLambda it) {
    mapped
        .decisionType(DecisionType.SCHEDULE_LAMBDA_FUNCTION)
        .scheduleLambdaFunctionDecisionAttributes(
            to ->
                to.id(it.id())
                    .name(it.lambda().function())
                    .input(given(it.input()))
                    .startToCloseTimeout(it.lambda().timeout().map(Timeout::text).orElse(null)));
  }

  /** SWF takes no empty text. */
  static String given(String text) {
    return text.isEmpty() ? null : text;
  }

  private static void schedule(
      software.amazon.awssdk.services.swf.model.Decision.Builder mapped,
      Decision.ScheduleActivity it) {
    var scheduling = it.scheduling();
    var timeouts = scheduling.timeouts();
    mapped
        .decisionType(DecisionType.SCHEDULE_ACTIVITY_TASK)
        .scheduleActivityTaskDecisionAttributes(
            to ->
                to.activityId(it.activityId())
                    .activityType(
                        type ->
                            type.name(it.activity().type().name())
                                .version(it.activity().type().version()))
                    .input(given(it.input()))
                    .taskList(list -> list.name(scheduling.taskList()))
                    .taskPriority(scheduling.priority().map(String::valueOf).orElse(null))
                    .heartbeatTimeout(timeouts.heartbeat().text())
                    .scheduleToCloseTimeout(timeouts.scheduleToClose().text())
                    .scheduleToStartTimeout(timeouts.scheduleToStart().text())
                    .startToCloseTimeout(timeouts.startToClose().text()));
  }
}
