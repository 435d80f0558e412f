package io.cloudprocessingengine.inputpoller;

import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.swf.SwfClient;
import software.amazon.awssdk.services.swf.model.ActivityType;
import software.amazon.awssdk.services.swf.model.Decision;
import software.amazon.awssdk.services.swf.model.DecisionType;
import software.amazon.awssdk.services.swf.model.PollForActivityTaskResponse;
import software.amazon.awssdk.services.swf.model.TaskList;

/** A decider and a worker that do what a test says, one task at a time. */
final class HandDecider {
  private static final String WORK = "work";

  private final SwfClient swf;
  private final TaskList list;

  HandDecider(SwfClient swf, String list) {
    this.swf = swf;
    this.list = TaskList.builder().name(list).build();
  }

  void registerActivity(String name) {
    swf.registerActivityType(it -> it.domain(Bench.DOMAIN).name(name).version("1"));
  }

  /** Answers the next decision task. */
  void decide(String note, Decision... decisions) {
    var task = swf.pollForDecisionTask(it -> it.domain(Bench.DOMAIN).taskList(list));
    swf.respondDecisionTaskCompleted(
        it ->
            it.taskToken(task.taskToken())
                .executionContext(note.isEmpty() ? null : note)
                .decisions(List.of(decisions)));
  }

  Decision schedule(String activityId, String type, String input) {
    return decision(
        DecisionType.SCHEDULE_ACTIVITY_TASK,
        it ->
            it.scheduleActivityTaskDecisionAttributes(
                to ->
                    to.activityId(activityId)
                        .activityType(ActivityType.builder().name(type).version("1").build())
                        .input(input)
                        .taskList(work -> work.name(list.name() + WORK))
                        .heartbeatTimeout("NONE")
                        .scheduleToCloseTimeout("NONE")
                        .scheduleToStartTimeout("NONE")
                        .startToCloseTimeout("NONE")));
  }

  static Decision timer(String id, int seconds) {
    return decision(
        DecisionType.START_TIMER,
        it ->
            it.startTimerDecisionAttributes(
                to -> to.timerId(id).startToFireTimeout(Integer.toString(seconds))));
  }

  static Decision complete(String result) {
    return decision(
        DecisionType.COMPLETE_WORKFLOW_EXECUTION,
        it -> it.completeWorkflowExecutionDecisionAttributes(to -> to.result(result)));
  }

  static Decision fail(String reason, String details) {
    return decision(
        DecisionType.FAIL_WORKFLOW_EXECUTION,
        it -> it.failWorkflowExecutionDecisionAttributes(to -> to.reason(reason).details(details)));
  }

  private static Decision decision(DecisionType type, Consumer<Decision.Builder> more) {
    return Decision.builder().decisionType(type).applyMutation(more).build();
  }

  PollForActivityTaskResponse work() {
    return swf.pollForActivityTask(
        it ->
            it.domain(Bench.DOMAIN)
                .identity("worker-1")
                .taskList(work -> work.name(list.name() + WORK)));
  }

  void workCompletes(String result) {
    var task = work();
    swf.respondActivityTaskCompleted(it -> it.taskToken(task.taskToken()).result(result));
  }

  void workFails(String reason, String details) {
    var task = work();
    swf.respondActivityTaskFailed(
        it -> it.taskToken(task.taskToken()).reason(reason).details(details));
  }
}
