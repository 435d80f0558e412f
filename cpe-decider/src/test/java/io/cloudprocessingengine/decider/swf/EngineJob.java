package io.cloudprocessingengine.decider.swf;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.decider.decision.Decider;
import io.cloudprocessingengine.decider.decision.Decisions;
import io.cloudprocessingengine.decider.decision.Job;
import io.cloudprocessingengine.decider.decision.Limits;
import io.cloudprocessingengine.decider.history.DecisionRefused;
import io.cloudprocessingengine.decider.history.ExecutionId;
import io.cloudprocessingengine.decider.plan.Plan;
import io.cloudprocessingengine.decider.plan.loader.PlanLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.swf.SwfClient;
import software.amazon.awssdk.services.swf.model.EventType;
import software.amazon.awssdk.services.swf.model.HistoryEvent;
import software.amazon.awssdk.services.swf.model.PollForActivityTaskResponse;
import software.amazon.awssdk.services.swf.model.WorkflowExecutionOpenCounts;

/** One job on cpe-local's engine: its decider, and hands to be its worker. */
final class EngineJob {
  static final String DOMAIN = "test";
  private static final String DECIDERS = "deciders";
  private static final String WORKFLOW_ID = "job";

  private final SwfClient swf;
  private final Plan plan;
  private final ExecutionId execution;
  private final DecisionTasks tasks;
  private final Job job;
  private Runnable meanwhile = () -> {};
  private boolean isJudged = true;

  private EngineJob(EngineSwf engine, Plan plan, String input) {
    this.swf = engine.client();
    this.plan = plan;
    new Registration(swf, DOMAIN, Map.of(plan, DECIDERS), Optional.of("arn:aws:iam::1:role/swf"))
        .ensure();
    this.execution = new ExecutionId(WORKFLOW_ID, start(input));
    this.tasks = new DecisionTasks(swf, DOMAIN, new DecisionTasks.Worker(DECIDERS, "decider"));
    this.job = new Job(plan, execution, Limits.SWF);
  }

  static EngineJob start(EngineSwf engine, String yaml, String input) {
    var plan = PlanLoader.read("plan.yaml", yaml).byId().values().iterator().next();
    return new EngineJob(engine, plan, input);
  }

  private String start(String input) {
    return swf.startWorkflowExecution(
            it ->
                it.domain(DOMAIN)
                    .workflowId(WORKFLOW_ID)
                    .workflowType(to -> to.name(plan.id().name()).version(plan.id().version()))
                    .input(input))
        .runId();
  }

  /** What happens between each decision task and its answer, from now on. */
  void meanwhile(Runnable what) {
    meanwhile = what;
  }

  /** Its decisions are not compared with those of a decider that reads the whole history. */
  EngineJob unjudged() {
    isJudged = false;
    return this;
  }

  Plan plan() {
    return plan;
  }

  Job job() {
    return job;
  }

  SwfClient swf() {
    return swf;
  }

  ExecutionId execution() {
    return execution;
  }

  /**
   * Decides once, if SWF asks for it: by what is kept, which must be what the whole history says.
   */
  Optional<Decisions> decide() {
    var task = tasks.poll();
    if (task.isEmpty()) {
      return Optional.empty();
    }
    job.addAll(task.get().events());
    var decisions = job.decide();
    if (isJudged) {
      var history = tasks.history(execution, task.get().startedEventId());
      assertThat(new Decider(Limits.SWF).decide(plan, execution, history)).isEqualTo(decisions);
    }
    meanwhile.run();
    var context = job.contextAfter(task.get().previousStartedEventId());
    var answer = tasks.respond(task.get(), decisions.list(), context);
    assertThat(answer.fate()).as(answer.why()).isNotEqualTo(DecisionTasks.Fate.INVALID);
    return Optional.of(decisions);
  }

  /** Decides until SWF asks no more. */
  EngineJob decideAll() {
    while (decide().isPresent()) {}
    return this;
  }

  /** Takes the next task of an activity of the plan, if there is one. */
  Optional<PollForActivityTaskResponse> take(String activity) {
    var list = plan.activities().get(activity).scheduling().taskList();
    var task = swf.pollForActivityTask(it -> it.domain(DOMAIN).taskList(to -> to.name(list)));
    return Optional.of(task).filter(it -> it.taskToken() != null);
  }

  /** Completes the next task of an activity, and decides. */
  EngineJob complete(String activity, String result) {
    var token = take(activity).orElseThrow().taskToken();
    swf.respondActivityTaskCompleted(it -> it.taskToken(token).result(result));
    return decideAll();
  }

  /** Fails the next task of an activity, and decides. */
  EngineJob fail(String activity, String reason) {
    var token = take(activity).orElseThrow().taskToken();
    swf.respondActivityTaskFailed(it -> it.taskToken(token).reason(reason).details("why"));
    return decideAll();
  }

  EngineJob signal(String name, String input) {
    swf.signalWorkflowExecution(
        it -> it.domain(DOMAIN).workflowId(WORKFLOW_ID).signalName(name).input(input));
    return decideAll();
  }

  EngineJob requestCancel() {
    swf.requestCancelWorkflowExecution(it -> it.domain(DOMAIN).workflowId(WORKFLOW_ID));
    return decideAll();
  }

  List<HistoryEvent> events() {
    var events = new ArrayList<HistoryEvent>();
    String next = null;
    do {
      var token = next;
      var page =
          swf.getWorkflowExecutionHistory(
              it ->
                  it.domain(DOMAIN)
                      .execution(to -> to.workflowId(WORKFLOW_ID).runId(execution.runId()))
                      .nextPageToken(token));
      events.addAll(page.events());
      next = page.nextPageToken();
    } while (next != null);
    return events;
  }

  List<HistoryEvent> events(EventType type) {
    return events().stream().filter(event -> event.eventType() == type).toList();
  }

  /** The activityIds of all tasks so far. */
  List<String> scheduled() {
    return events(EventType.ACTIVITY_TASK_SCHEDULED).stream()
        .map(event -> event.activityTaskScheduledEventAttributes().activityId())
        .toList();
  }

  HistoryEvent last() {
    var events = events();
    return events.get(events.size() - 1);
  }

  boolean isOpen() {
    return describe().executionInfo().executionStatusAsString().equals("OPEN");
  }

  WorkflowExecutionOpenCounts openCounts() {
    return describe().openCounts();
  }

  private software.amazon.awssdk.services.swf.model.DescribeWorkflowExecutionResponse describe() {
    return swf.describeWorkflowExecution(
        it ->
            it.domain(DOMAIN).execution(to -> to.workflowId(WORKFLOW_ID).runId(execution.runId())));
  }

  /** Decisions that SWF refused, each with its cause. */
  List<String> refused() {
    return events().stream()
        .map(EventMapping::event)
        .filter(DecisionRefused.class::isInstance)
        .map(DecisionRefused.class::cast)
        .map(refused -> refused.decision() + " " + refused.cause())
        .toList();
  }
}
