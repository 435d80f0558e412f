package io.cloudprocessingengine.activitypoller;

import static org.awaitility.Awaitility.await;

import io.cloudprocessingengine.common.aws.AwsClients;
import io.cloudprocessingengine.common.aws.AwsConfig;
import io.cloudprocessingengine.local.LocalOptions;
import io.cloudprocessingengine.local.LocalStack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.swf.SwfClient;
import software.amazon.awssdk.services.swf.model.ActivityType;
import software.amazon.awssdk.services.swf.model.ChildPolicy;
import software.amazon.awssdk.services.swf.model.Decision;
import software.amazon.awssdk.services.swf.model.DecisionType;
import software.amazon.awssdk.services.swf.model.EventType;
import software.amazon.awssdk.services.swf.model.HistoryEvent;
import software.amazon.awssdk.services.swf.model.PollForDecisionTaskResponse;
import software.amazon.awssdk.services.swf.model.UnknownResourceException;
import software.amazon.awssdk.services.swf.model.WorkflowExecution;

/** A local stack, and a hand-made decider and client on it. */
public final class LocalSwf implements AutoCloseable {
  public final LocalStack stack = LocalStack.start(LocalOptions.onFreePorts().withQueues("out"));
  public final AwsConfig config =
      new AwsConfig(
          Optional.empty(),
          new AwsConfig.Endpoints(
              Optional.of(stack.swfEndpoint()), Optional.of(stack.sqsEndpoint())));
  public final SwfClient swf = AwsClients.swf(config);
  public final SqsClient sqs = AwsClients.sqs(config);

  /** As many as SWF takes at a time. */
  private static final int MOST_DECISIONS = 100;

  private final String heartbeatTimeout;
  private final Map<String, WorkflowExecution> runs = new ConcurrentHashMap<>();

  public LocalSwf() {
    this("30");
  }

  /** One in which a task times out that is not heard of for so many seconds. */
  LocalSwf(String heartbeatTimeout) {
    this.heartbeatTimeout = heartbeatTimeout;
  }

  public void registerDomain(String domain) {
    swf.registerDomain(it -> it.name(domain).workflowExecutionRetentionPeriodInDays("1"));
    swf.registerWorkflowType(it -> it.domain(domain).name("Job").version("1"));
  }

  /**
   * Waits for the activity type, and starts a workflow whose first decision schedules this
   * activity.
   */
  public void schedule(String domain, String activity, String input) {
    await()
        .pollDelay(Duration.ZERO)
        .atMost(Duration.ofSeconds(60))
        .ignoreException(UnknownResourceException.class)
        .until(() -> isRegistered(domain, activity));
    swf.startWorkflowExecution(
        it ->
            it.domain(domain)
                .workflowId("job")
                .workflowType(type -> type.name("Job").version("1"))
                .taskList(list -> list.name("decisions"))
                .childPolicy(ChildPolicy.TERMINATE)
                .taskStartToCloseTimeout("60")
                .executionStartToCloseTimeout("600"));
    var first = poll(domain);
    runs.put(domain, first.workflowExecution());
    decide(first, List.of(step("Step", activity, input, heartbeatTimeout)));
  }

  /** Waits for the end of the task, and schedules the activity again. */
  TaskEnd retry(String domain, String activity, String input) {
    var task = poll(domain);
    decide(task, List.of(step("Step", activity, input, heartbeatTimeout)));
    return TaskEnd.first(task.events());
  }

  private static Decision step(String id, String activity, String input, String heartbeat) {
    return Decision.builder()
        .decisionType(DecisionType.SCHEDULE_ACTIVITY_TASK)
        .scheduleActivityTaskDecisionAttributes(
            task ->
                task.activityId(id)
                    .activityType(type -> type.name(activity).version("v1"))
                    .taskList(list -> list.name(activity + "-v1"))
                    .scheduleToStartTimeout("60")
                    .scheduleToCloseTimeout("120")
                    .startToCloseTimeout("60")
                    .heartbeatTimeout(heartbeat)
                    .input(input))
        .build();
  }

  /** Runs so many tasks, as fast as they are taken; the result of the last. */
  String runMany(String domain, int tasks) {
    schedule(domain, "Step", "0");
    for (var from = 1; from < tasks; from += MOST_DECISIONS) {
      swf.signalWorkflowExecution(it -> it.domain(domain).workflowId("job").signalName("more"));
      var to = Math.min(tasks, from + MOST_DECISIONS);
      decide(poll(domain), IntStream.range(from, to).mapToObj(LocalSwf::numbered).toList());
    }
    await()
        .pollDelay(Duration.ZERO)
        .atMost(Duration.ofMinutes(2))
        .until(() -> openTasks(domain) == 0);
    var latestFirst =
        swf.getWorkflowExecutionHistory(
            it ->
                it.domain(domain)
                    .execution(runs.get(domain))
                    .reverseOrder(true)
                    .maximumPageSize(10));
    end(domain);
    return TaskEnd.first(latestFirst.events()).details();
  }

  /** Schedules so many more tasks of the workflow that was started. */
  void scheduleMore(String domain, String input, int tasks) {
    swf.signalWorkflowExecution(it -> it.domain(domain).workflowId("job").signalName("more"));
    decide(
        poll(domain),
        IntStream.rangeClosed(1, tasks)
            .mapToObj(number -> step("Step-" + number, "Step", input, heartbeatTimeout))
            .toList());
  }

  /** How many tasks workers have taken. */
  long started(String domain) {
    return swf
        .getWorkflowExecutionHistory(it -> it.domain(domain).execution(runs.get(domain)))
        .events()
        .stream()
        .filter(it -> it.eventType() == EventType.ACTIVITY_TASK_STARTED)
        .count();
  }

  private static Decision numbered(int number) {
    return step("Step-" + number, "Step", Integer.toString(number), "30");
  }

  private int openTasks(String domain) {
    return swf.describeWorkflowExecution(it -> it.domain(domain).execution(runs.get(domain)))
        .openCounts()
        .openActivityTasks();
  }

  /** Ends the workflow, so that another may be started. */
  void end(String domain) {
    swf.terminateWorkflowExecution(it -> it.domain(domain).workflowId("job"));
  }

  /** Waits for the end of the activity's task. */
  TaskEnd awaitEnd(String domain) {
    return TaskEnd.first(poll(domain).events());
  }

  private boolean isRegistered(String domain, String activity) {
    var type = ActivityType.builder().name(activity).version("v1").build();
    return swf.describeActivityType(it -> it.domain(domain).activityType(type)).typeInfo() != null;
  }

  void cancelActivity(String domain) {
    swf.signalWorkflowExecution(it -> it.domain(domain).workflowId("job").signalName("wake"));
    var cancel =
        Decision.builder()
            .decisionType(DecisionType.REQUEST_CANCEL_ACTIVITY_TASK)
            .requestCancelActivityTaskDecisionAttributes(task -> task.activityId("Step"))
            .build();
    decide(poll(domain), List.of(cancel));
  }

  /** Waits until a worker has taken the task. */
  void awaitStarted(String domain) {
    await()
        .until(
            () ->
                swf.getWorkflowExecutionHistory(it -> it.domain(domain).execution(runs.get(domain)))
                    .events(),
            events ->
                events.stream().anyMatch(it -> it.eventType() == EventType.ACTIVITY_TASK_STARTED));
  }

  /** Waits for the next decision task, and gives its latest event of this type. */
  HistoryEvent awaitEvent(String domain, EventType type) {
    return poll(domain).events().stream()
        .filter(it -> it.eventType() == type)
        .findFirst()
        .orElseThrow(() -> new AssertionError("No event " + type));
  }

  /** The next messages of the output queue. */
  List<String> messages(int count) {
    var bodies = new ArrayList<String>();
    while (bodies.size() < count) {
      var url = stack.queueUrl("out").toString();
      var received =
          sqs.receiveMessage(it -> it.queueUrl(url).waitTimeSeconds(5).maxNumberOfMessages(1));
      if (!received.hasMessages()) {
        throw new AssertionError("Only these messages came: " + bodies);
      }
      for (Message message : received.messages()) {
        bodies.add(message.body());
        sqs.deleteMessage(it -> it.queueUrl(url).receiptHandle(message.receiptHandle()));
      }
    }
    return bodies;
  }

  /** The next decision task, with the latest events first. */
  private PollForDecisionTaskResponse poll(String domain) {
    return swf.pollForDecisionTask(
        it ->
            it.domain(domain)
                .taskList(list -> list.name("decisions"))
                .reverseOrder(true)
                .maximumPageSize(100));
  }

  private void decide(PollForDecisionTaskResponse task, List<Decision> decisions) {
    swf.respondDecisionTaskCompleted(it -> it.taskToken(task.taskToken()).decisions(decisions));
  }

  @Override
  public void close() {
    swf.close();
    sqs.close();
    stack.close();
  }
}
