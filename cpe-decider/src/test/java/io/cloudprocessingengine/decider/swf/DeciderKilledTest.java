package io.cloudprocessingengine.decider.swf;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.common.aws.AwsClients;
import io.cloudprocessingengine.common.aws.AwsConfig;
import io.cloudprocessingengine.common.lifecycle.Backoff;
import io.cloudprocessingengine.common.message.JsonText;
import io.cloudprocessingengine.common.message.MessageTransport.Refusal;
import io.cloudprocessingengine.common.message.Outbox;
import io.cloudprocessingengine.decider.message.Teller;
import io.cloudprocessingengine.decider.plan.Plan;
import io.cloudprocessingengine.local.LocalOptions;
import io.cloudprocessingengine.local.LocalStack;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.swf.SwfClient;
import software.amazon.awssdk.services.swf.model.CloseStatus;
import software.amazon.awssdk.services.swf.model.DescribeWorkflowExecutionResponse;
import software.amazon.awssdk.services.swf.model.EventType;
import software.amazon.awssdk.services.swf.model.ExecutionStatus;
import software.amazon.awssdk.services.swf.model.HistoryEvent;

/** One decider dies at each of its calls in turn; another goes on with the job. */
class DeciderKilledTest {
  private static final int NEVER = 0;

  /** Longer than a decision task of the plan may take. */
  private static final Duration PAST_THE_TASK = Duration.ofSeconds(6);

  private static LocalStack stack;
  private static SwfClient swf;

  private final List<String> sent = new CopyOnWriteArrayList<>();
  private Plan plan;
  private String domain;
  private String run;
  private Outbox outbox;
  private Registration registration;
  private DecisionTaskPoller poller;
  private int deaths;

  @BeforeAll
  static void startStack() {
    stack = LocalStack.start(LocalOptions.onFreePorts().withVirtualTime());
    var endpoints =
        new AwsConfig.Endpoints(Optional.of(stack.swfEndpoint()), Optional.of(stack.sqsEndpoint()));
    swf = AwsClients.swf(new AwsConfig(Optional.of("us-east-1"), endpoints));
  }

  @AfterAll
  static void stopStack() {
    swf.close();
    stack.close();
  }

  @ParameterizedTest
  @EnumSource
  void neitherLosesNorRepeatsADecision(MortalSwf.Moment moment) throws InterruptedException {
    var call = 1;
    for (; runsAJobWithADeathAt(call, moment); call++) {
      assertThat(scheduled()).as("%s call %d", moment, call).containsExactly("A", "B");
      assertThat(events()).as("%s call %d", moment, call).noneMatch(DeciderKilledTest::isRefusal);
      assertThat(sent).contains("WORKFLOW_COMPLETED");
    }
    assertThat(call).as("calls of a job without a death").isGreaterThan(10);
  }

  /** False if the job needed fewer calls. */
  private boolean runsAJobWithADeathAt(int call, MortalSwf.Moment moment)
      throws InterruptedException {
    domain = moment + "-" + call;
    plan = TestPlan.twoSteps(domain);
    sent.clear();
    deaths = 0;
    live(new MortalSwf(swf, call, moment));
    survive(registration::ensure);
    start();
    for (var job = job();
        job.executionInfo().executionStatus() == ExecutionStatus.OPEN;
        job = job()) {
      if (job.openCounts().openDecisionTasks() > 0) {
        survive(poller::once);
      } else {
        completeAnActivity();
      }
    }
    outbox.stop(Duration.ofSeconds(5));
    assertThat(job().executionInfo().closeStatus()).isEqualTo(CloseStatus.COMPLETED);
    return deaths > 0;
  }

  private interface Turn {
    void take() throws InterruptedException;
  }

  /** What a dead decider had in hand is given to the next when its time is up. */
  private void survive(Turn turn) throws InterruptedException {
    try {
      turn.take();
    } catch (MortalSwf.Killed e) {
      deaths++;
      outbox.stop(Duration.ZERO);
      stack.passTime(PAST_THE_TASK);
      live(new MortalSwf(swf, NEVER, MortalSwf.Moment.BEFORE));
      registration.ensure();
    }
  }

  private void live(MortalSwf mortal) {
    var client = mortal.client();
    outbox =
        new Outbox(
            this::take,
            () -> new Backoff(Duration.ofMillis(1), Duration.ofMillis(1), new Random(1)),
            100);
    registration = new Registration(client, domain, Map.of(plan, taskList()), Optional.empty());
    var tasks = new DecisionTasks(client, domain, new DecisionTasks.Worker(taskList(), "decider"));
    var handler =
        new DecisionTaskHandler(
            tasks,
            Map.of(plan.id(), plan),
            Optional.of("queue"),
            new Teller(outbox, Clock.systemUTC(), Duration.ofSeconds(5)),
            new FollowedJobs(10));
    poller = new DecisionTaskPoller(registration, tasks, handler);
  }

  private List<Refusal> take(String queueUrl, List<String> bodies) {
    bodies.forEach(body -> sent.add(JsonText.parse(body).orElseThrow().path("type").asText()));
    return List.of();
  }

  private String taskList() {
    return domain + "-list";
  }

  private void start() {
    run =
        swf.startWorkflowExecution(
                it ->
                    it.domain(domain)
                        .workflowId("job")
                        .workflowType(
                            type -> type.name(plan.id().name()).version(plan.id().version()))
                        .taskList(list -> list.name(taskList()))
                        .input("{}"))
            .runId();
  }

  private DescribeWorkflowExecutionResponse job() {
    return swf.describeWorkflowExecution(
        it -> it.domain(domain).execution(to -> to.workflowId("job").runId(run)));
  }

  private void completeAnActivity() {
    var list = plan.id().name() + scheduled().get(scheduled().size() - 1);
    var task = swf.pollForActivityTask(it -> it.domain(domain).taskList(to -> to.name(list)));
    swf.respondActivityTaskCompleted(it -> it.taskToken(task.taskToken()).result("{}"));
  }

  private List<String> scheduled() {
    return events().stream()
        .filter(event -> event.eventType() == EventType.ACTIVITY_TASK_SCHEDULED)
        .map(event -> event.activityTaskScheduledEventAttributes().activityId())
        .toList();
  }

  private List<HistoryEvent> events() {
    return swf.getWorkflowExecutionHistory(
            it -> it.domain(domain).execution(to -> to.workflowId("job").runId(run)))
        .events();
  }

  private static boolean isRefusal(HistoryEvent event) {
    return event.eventTypeAsString().endsWith("Failed");
  }
}
