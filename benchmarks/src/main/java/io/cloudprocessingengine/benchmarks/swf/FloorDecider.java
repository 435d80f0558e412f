package io.cloudprocessingengine.benchmarks.swf;

import io.cloudprocessingengine.benchmarks.JobPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.swf.SwfClient;
import software.amazon.awssdk.services.swf.model.Decision;
import software.amazon.awssdk.services.swf.model.DecisionType;
import software.amazon.awssdk.services.swf.model.EventType;
import software.amazon.awssdk.services.swf.model.HistoryEvent;
import software.amazon.awssdk.services.swf.model.PollForDecisionTaskResponse;
import software.amazon.awssdk.services.swf.model.ScheduleActivityTaskDecisionAttributes;

/** The least that decides a sequence of steps: no plan, no templates, no failures. */
final class FloorDecider {
  private final SwfClient swf;
  private final String domain;
  private final int steps;
  private final boolean onlyNew;
  private final FloorMessages messages;
  private final Map<String, Standing> jobs = new HashMap<>();

  FloorDecider(SwfClient swf, String domain, int steps, boolean onlyNew, FloorMessages messages) {
    this.swf = swf;
    this.domain = domain;
    this.steps = steps;
    this.onlyNew = onlyNew;
    this.messages = messages;
  }

  /** Where a job stands. */
  private static final class Standing {
    private String input = "";
    private int done;

    void add(HistoryEvent event) {
      if (event.eventType() == EventType.WORKFLOW_EXECUTION_STARTED) {
        input = event.workflowExecutionStartedEventAttributes().input();
      } else if (event.eventType() == EventType.ACTIVITY_TASK_COMPLETED) {
        done++;
      }
    }
  }

  void start() {
    new Thread(this::run, "floor").start();
  }

  private void run() {
    while (true) {
      var task = poll(null);
      if (task.taskToken() != null && !task.taskToken().isEmpty()) {
        decide(task);
      }
    }
  }

  private PollForDecisionTaskResponse poll(String page) {
    return swf.pollForDecisionTask(
        it ->
            it.domain(domain)
                .taskList(list -> list.name(Jobs.DECISIONS))
                .startAtPreviousStartedEvent(onlyNew)
                .nextPageToken(page));
  }

  private void decide(PollForDecisionTaskResponse task) {
    var runId = task.workflowExecution().runId();
    var job = onlyNew ? jobs.computeIfAbsent(runId, id -> new Standing()) : new Standing();
    events(task).forEach(job::add);
    var decision = job.done < steps ? next(job) : complete();
    if (job.done == steps) {
      jobs.remove(runId);
    }
    swf.respondDecisionTaskCompleted(it -> it.taskToken(task.taskToken()).decisions(decision));
    messages.send(job.done == 0 ? 1 : 2);
  }

  private List<HistoryEvent> events(PollForDecisionTaskResponse task) {
    var events = new ArrayList<>(task.events());
    for (var next = task.nextPageToken(); next != null; ) {
      var page = poll(next);
      events.addAll(page.events());
      next = page.nextPageToken();
    }
    return events;
  }

  private static Decision next(Standing job) {
    Consumer<ScheduleActivityTaskDecisionAttributes.Builder> activity =
        it ->
            it.activityId("S" + (job.done + 1))
                .activityType(type -> type.name(JobPlan.ACTIVITY).version(JobPlan.VERSION))
                .taskList(list -> list.name(Jobs.ACTIVITIES))
                .input(job.input);
    return Decision.builder()
        .decisionType(DecisionType.SCHEDULE_ACTIVITY_TASK)
        .scheduleActivityTaskDecisionAttributes(activity)
        .build();
  }

  private static Decision complete() {
    return Decision.builder()
        .decisionType(DecisionType.COMPLETE_WORKFLOW_EXECUTION)
        .completeWorkflowExecutionDecisionAttributes(it -> it.result("{}"))
        .build();
  }
}
