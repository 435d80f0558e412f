package io.cloudprocessingengine.inputpoller;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudprocessingengine.common.aws.AwsClients;
import io.cloudprocessingengine.common.aws.AwsConfig;
import io.cloudprocessingengine.common.message.JsonText;
import io.cloudprocessingengine.local.LocalOptions;
import io.cloudprocessingengine.local.LocalStack;
import io.cloudprocessingengine.local.faults.Faults;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.swf.SwfClient;
import software.amazon.awssdk.services.swf.model.ChildPolicy;
import software.amazon.awssdk.services.swf.model.HistoryEvent;
import software.amazon.awssdk.services.swf.model.TaskList;
import software.amazon.awssdk.services.swf.model.WorkflowExecution;
import software.amazon.awssdk.services.swf.model.WorkflowExecutionInfo;

/** A local stack, with what a client and an operator do to it. */
final class Bench implements AutoCloseable {
  static final String DOMAIN = "media";
  private final LocalStack stack;
  final AwsConfig aws;
  final SwfClient swf;
  final SqsClient sqs;

  Bench() {
    this(Faults.none());
  }

  Bench(Faults faults) {
    stack = LocalStack.start(LocalOptions.onFreePorts().withDomains(DOMAIN).withFaults(faults));
    aws =
        new AwsConfig(
            Optional.of("us-east-1"),
            new AwsConfig.Endpoints(
                Optional.of(stack.swfEndpoint()), Optional.of(stack.sqsEndpoint())));
    swf = AwsClients.swf(aws);
    sqs = AwsClients.sqs(aws);
  }

  String queue() {
    return queue("q-" + UUID.randomUUID());
  }

  String queue(String name) {
    return sqs.createQueue(it -> it.queueName(name)).queueUrl();
  }

  /** The URL of a queue that does not exist. */
  String noQueue(String name) {
    return queue().replaceFirst("[^/]+$", name);
  }

  void register(String name, String version) {
    register(DOMAIN, name, version);
  }

  void register(String domain, String name, String version) {
    swf.registerWorkflowType(
        it ->
            it.domain(domain)
                .name(name)
                .version(version)
                .defaultTaskList(TaskList.builder().name("decider").build())
                .defaultExecutionStartToCloseTimeout("600")
                .defaultTaskStartToCloseTimeout("60")
                .defaultChildPolicy(ChildPolicy.TERMINATE));
  }

  /** Returns the id of the message. */
  String send(String queue, String body) {
    return sqs.sendMessage(it -> it.queueUrl(queue).messageBody(body)).messageId();
  }

  /** Takes the next texts off a queue. */
  List<String> takeTexts(String queue, int count) {
    var texts = new ArrayList<String>();
    for (int polls = 0; texts.size() < count && polls < 20; polls++) {
      var most = Math.min(10, count - texts.size());
      var got =
          sqs.receiveMessage(it -> it.queueUrl(queue).maxNumberOfMessages(most).waitTimeSeconds(1));
      for (var message : got.messages()) {
        texts.add(message.body());
        sqs.deleteMessage(it -> it.queueUrl(queue).receiptHandle(message.receiptHandle()));
      }
    }
    assertThat(texts).hasSize(count);
    return texts;
  }

  List<JsonNode> take(String queue, int count) {
    return takeTexts(queue, count).stream().map(it -> JsonText.parse(it).orElseThrow()).toList();
  }

  /** Messages of a queue, hidden ones included. */
  int left(String queue) {
    var visible = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
    var hidden = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE;
    var attributes =
        sqs.getQueueAttributes(it -> it.queueUrl(queue).attributeNames(visible, hidden))
            .attributes();
    return Integer.parseInt(attributes.get(visible)) + Integer.parseInt(attributes.get(hidden));
  }

  List<WorkflowExecutionInfo> openRuns(String client) {
    return swf.listOpenWorkflowExecutions(
            it ->
                it.domain(DOMAIN)
                    .startTimeFilter(time -> time.oldestDate(Instant.EPOCH))
                    .tagFilter(tag -> tag.tag(client)))
        .executionInfos();
  }

  private List<HistoryEvent> history(String workflowId, String runId) {
    var execution = WorkflowExecution.builder().workflowId(workflowId).runId(runId).build();
    return swf.getWorkflowExecutionHistory(it -> it.domain(DOMAIN).execution(execution)).events();
  }

  /** Name and input of each signal that a run was given. */
  List<String> signals(String workflowId, String runId) {
    return history(workflowId, runId).stream()
        .map(HistoryEvent::workflowExecutionSignaledEventAttributes)
        .filter(Objects::nonNull)
        .map(it -> it.signalName() + " " + Objects.requireNonNullElse(it.input(), ""))
        .toList();
  }

  JsonNode input(String workflowId, String runId) {
    var started = history(workflowId, runId).get(0).workflowExecutionStartedEventAttributes();
    return JsonText.parse(started.input()).orElseThrow();
  }

  void terminate(String workflowId) {
    swf.terminateWorkflowExecution(it -> it.domain(DOMAIN).workflowId(workflowId));
  }

  @Override
  public void close() {
    swf.close();
    sqs.close();
    stack.close();
  }
}
