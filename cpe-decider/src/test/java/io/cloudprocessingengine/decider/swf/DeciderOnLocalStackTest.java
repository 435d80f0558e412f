package io.cloudprocessingengine.decider.swf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudprocessingengine.common.aws.AwsClients;
import io.cloudprocessingengine.common.aws.AwsConfig;
import io.cloudprocessingengine.common.lifecycle.Part;
import io.cloudprocessingengine.common.message.JsonText;
import io.cloudprocessingengine.decider.plan.Plan;
import io.cloudprocessingengine.local.LocalOptions;
import io.cloudprocessingengine.local.LocalStack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.swf.SwfClient;
import software.amazon.awssdk.services.swf.model.CloseStatus;
import software.amazon.awssdk.services.swf.model.DescribeWorkflowExecutionResponse;
import software.amazon.awssdk.services.swf.model.ExecutionStatus;
import software.amazon.awssdk.services.swf.model.HistoryEvent;
import software.amazon.awssdk.services.swf.model.PollForActivityTaskResponse;
import software.amazon.awssdk.services.swf.model.WorkflowType;

/** The whole shell against an SWF and SQS in this process. */
class DeciderOnLocalStackTest {
  private static final String DOMAIN = "test";
  private static LocalStack stack;
  private static SwfClient swf;
  private static SqsClient sqs;
  private static AwsConfig aws;

  private final List<Part> running = new ArrayList<>();
  private Plan plan;
  private String taskList;

  @BeforeAll
  static void startStack() {
    stack = LocalStack.start(LocalOptions.onFreePorts().withQueues("out"));
    aws =
        new AwsConfig(
            Optional.of("us-east-1"),
            new AwsConfig.Endpoints(
                Optional.of(stack.swfEndpoint()), Optional.of(stack.sqsEndpoint())));
    swf = AwsClients.swf(aws);
    sqs = AwsClients.sqs(aws);
  }

  @AfterAll
  static void stopStack() {
    swf.close();
    sqs.close();
    stack.close();
  }

  @BeforeEach
  void startDecider(TestInfo test) {
    var name = test.getTestMethod().orElseThrow().getName();
    plan = TestPlan.twoSteps(name);
    taskList = name + "-list";
    startAnother();
    await()
        .ignoreExceptions()
        .until(
            () -> swf.describeWorkflowType(it -> it.domain(DOMAIN).workflowType(type())) != null);
  }

  private void startAnother() {
    var options =
        new DeciderOptions(
            DOMAIN, Map.of(plan, taskList), Optional.of(stack.queueUrl("out").toString()), "test");
    for (var part : DeciderParts.of(options, aws)) {
      part.start();
      running.add(0, part);
    }
  }

  @AfterEach
  void stopDecider() {
    running.forEach(part -> part.stop(Duration.ZERO));
    running.clear();
  }

  @Test
  void runsAJobToItsEndAndTellsItsClient() {
    var run = start("{\"n\": 1}");
    complete("A", "{\"a\": 1}");
    complete("B", "{\"b\": 2}");

    assertThat(closed(run).executionInfo().closeStatus()).isEqualTo(CloseStatus.COMPLETED);
    assertThat(lastEvent(run).workflowExecutionCompletedEventAttributes().result())
        .isEqualTo("{\"A\":{\"all\":{\"a\":1}},\"B\":{\"all\":{\"b\":2}}}");
    await()
        .untilAsserted(
            () ->
                assertThat(messages(run))
                    .containsExactly(
                        "ACTIVITY_SCHEDULED A", "ACTIVITY_SCHEDULED B", "WORKFLOW_COMPLETED "));
  }

  @Test
  void aFailedActivityFailsTheJob() {
    var run = start("{}");
    var task = take("A");
    swf.respondActivityTaskFailed(
        it -> it.taskToken(task.taskToken()).reason("BROKEN").details("why"));

    assertThat(closed(run).executionInfo().closeStatus()).isEqualTo(CloseStatus.FAILED);
    assertThat(lastEvent(run).workflowExecutionFailedEventAttributes().reason())
        .isEqualTo("A: BROKEN");
  }

  @Test
  void aResultThatCouldNotBePassedOnFailsItsStep() {
    var run = start("{}");
    complete("A", "{\"a\": \"half of a character: \\ud83d\"}");

    assertThat(closed(run).executionInfo().closeStatus()).isEqualTo(CloseStatus.FAILED);
    assertThat(lastEvent(run).workflowExecutionFailedEventAttributes().reason())
        .isEqualTo("A: INVALID_OUTPUT");
  }

  @Test
  void aCancelRequestStopsWhatRunsAndClosesTheJob() {
    var run = start("{}");
    var task = take("A");
    swf.requestCancelWorkflowExecution(it -> it.domain(DOMAIN).workflowId(workflowId()).runId(run));
    await()
        .until(
            () ->
                swf.recordActivityTaskHeartbeat(it -> it.taskToken(task.taskToken()))
                    .cancelRequested());
    swf.respondActivityTaskCanceled(it -> it.taskToken(task.taskToken()));

    assertThat(closed(run).executionInfo().closeStatus()).isEqualTo(CloseStatus.CANCELED);
  }

  @Test
  void anotherDeciderGoesOnWhereOneStopped() {
    var run = start("{}");
    var task = take("A");
    stopDecider();
    swf.respondActivityTaskCompleted(it -> it.taskToken(task.taskToken()).result("{}"));
    startAnother();
    complete("B", "{}");

    assertThat(closed(run).executionInfo().closeStatus()).isEqualTo(CloseStatus.COMPLETED);
  }

  @Test
  void oneBadJobDoesNotDisturbTheOthers() {
    var bad = start("{\"explode\": true}", "bad");
    var good = start("{}");
    complete("A", "{}");
    complete("B", "{}");

    assertThat(closed(good).executionInfo().closeStatus()).isEqualTo(CloseStatus.COMPLETED);
    assertThat(closed(bad, "bad").executionInfo().closeStatus()).isEqualTo(CloseStatus.FAILED);
  }

  private String start(String input) {
    return start(input, workflowId());
  }

  private String start(String input, String workflowId) {
    return swf.startWorkflowExecution(
            it ->
                it.domain(DOMAIN)
                    .workflowId(workflowId)
                    .workflowType(type())
                    .input(input)
                    .taskList(list -> list.name(taskList)))
        .runId();
  }

  private String workflowId() {
    return plan.id().name();
  }

  private WorkflowType type() {
    return WorkflowType.builder().name(plan.id().name()).version(plan.id().version()).build();
  }

  /**
   * Each test has its own jobs in the one domain, so a task of another test is never taken here.
   */
  private PollForActivityTaskResponse take(String activity) {
    return swf.pollForActivityTask(
        it -> it.domain(DOMAIN).taskList(list -> list.name(plan.id().name() + activity)));
  }

  private void complete(String activity, String result) {
    var task = take(activity);
    swf.respondActivityTaskCompleted(it -> it.taskToken(task.taskToken()).result(result));
  }

  private DescribeWorkflowExecutionResponse closed(String run) {
    return closed(run, workflowId());
  }

  private DescribeWorkflowExecutionResponse closed(String run, String workflowId) {
    return await()
        .until(
            () ->
                swf.describeWorkflowExecution(
                    it -> it.domain(DOMAIN).execution(to -> to.workflowId(workflowId).runId(run))),
            it -> it.executionInfo().executionStatus() == ExecutionStatus.CLOSED);
  }

  private HistoryEvent lastEvent(String run) {
    return swf.getWorkflowExecutionHistory(
            it ->
                it.domain(DOMAIN)
                    .reverseOrder(true)
                    .execution(to -> to.workflowId(workflowId()).runId(run)))
        .events()
        .get(0);
  }

  private final List<String> received = new ArrayList<>();

  /** Type and activity of each message about the run, in the order of arrival. */
  private List<String> messages(String run) {
    sqs
        .receiveMessage(it -> it.queueUrl(stack.queueUrl("out").toString()).maxNumberOfMessages(10))
        .messages()
        .stream()
        .map(message -> JsonText.parse(message.body()).orElseThrow())
        .filter(message -> message.at("/data/workflow/runId").asText().equals(run))
        .forEach(
            message ->
                received.add(
                    message.path("type").asText()
                        + " "
                        + message.at("/data/activity/activityId").asText()));
    return received;
  }
}
