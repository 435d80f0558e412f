package io.cloudprocessingengine.benchmarks.sqs;

import io.cloudprocessingengine.benchmarks.JobPlan;
import io.cloudprocessingengine.benchmarks.MeasuredProcess;
import io.cloudprocessingengine.common.aws.AwsClients;
import io.cloudprocessingengine.common.aws.AwsConfig;
import io.cloudprocessingengine.local.LocalStack;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.swf.SwfClient;

/** Puts commands on the queue of a process that is halted, lets it go on, and takes the time. */
final class CommandFeed implements AutoCloseable {
  private static final String TYPE = "Nothing";
  private static final int BATCH = 10;
  private static final long PAUSE = 10_000_000;

  private final LocalStack stack;
  private final SqsClient sqs;
  private final SwfClient swf;
  private int sent;

  private CommandFeed(LocalStack stack, AwsConfig aws) {
    this.stack = stack;
    this.sqs = AwsClients.sqs(aws);
    this.swf = AwsClients.swf(aws);
  }

  static CommandFeed of(LocalStack stack) {
    var endpoints =
        new AwsConfig.Endpoints(Optional.of(stack.swfEndpoint()), Optional.of(stack.sqsEndpoint()));
    var feed = new CommandFeed(stack, new AwsConfig(Optional.of("us-east-1"), endpoints));
    for (var kind : InputKind.values()) {
      feed.register(kind.name());
    }
    return feed;
  }

  private void register(String domain) {
    swf.registerWorkflowType(
        it ->
            it.domain(domain)
                .name(TYPE)
                .version(JobPlan.VERSION)
                .defaultTaskList(list -> list.name("decisions"))
                .defaultChildPolicy("TERMINATE")
                .defaultTaskStartToCloseTimeout("60")
                .defaultExecutionStartToCloseTimeout("2592000"));
  }

  /** Returns the seconds that so many commands took. */
  double run(InputKind kind, MeasuredProcess process, int commands)
      throws IOException, InterruptedException {
    signal(process, "-STOP");
    for (var i = 0; i < commands; i += BATCH) {
      send(kind);
    }
    var begin = System.nanoTime();
    signal(process, "-CONT");
    while (waiting(kind) > 0) {
      LockSupport.parkNanos(PAUSE);
    }
    var seconds = (System.nanoTime() - begin) / 1e9;
    drain(kind, commands);
    return seconds;
  }

  private static void signal(MeasuredProcess process, String signal)
      throws IOException, InterruptedException {
    new ProcessBuilder("kill", signal, Long.toString(process.pid())).inheritIO().start().waitFor();
  }

  private void send(InputKind kind) {
    var entries = IntStream.range(0, BATCH).mapToObj(i -> entry(kind, i)).toList();
    sqs.sendMessageBatch(it -> it.queueUrl(url(kind.input())).entries(entries));
  }

  private SendMessageBatchRequestEntry entry(InputKind kind, int index) {
    var command =
        """
        {"time": 1767225600, "type": "START_JOB", "jobId": "job-%d", "data": {
          "workflow": {"name": "%s", "version": "%s", "domain": "%s", "taskList": "decisions"},
          "path": "/videos/1.mp4"}}"""
            .formatted(sent++, TYPE, JobPlan.VERSION, kind);
    return SendMessageBatchRequestEntry.builder()
        .id(Integer.toString(index))
        .messageBody(command)
        .build();
  }

  private int waiting(InputKind kind) {
    var visible = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
    var received = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE;
    var attributes =
        sqs.getQueueAttributes(
                it -> it.queueUrl(url(kind.input())).attributeNames(visible, received))
            .attributes();
    return Integer.parseInt(attributes.get(visible)) + Integer.parseInt(attributes.get(received));
  }

  /** Takes the answers away, and sees to it that each is there and none is a refusal. */
  private void drain(InputKind kind, int commands) {
    var queue = url(kind.output());
    for (var answers = 0; answers < commands; ) {
      var messages =
          sqs.receiveMessage(it -> it.queueUrl(queue).maxNumberOfMessages(BATCH).waitTimeSeconds(5))
              .messages();
      if (messages.isEmpty()) {
        throw new IllegalStateException(kind + " owes " + (commands - answers) + " answers");
      }
      for (var message : messages) {
        if (!message.body().contains("WORKFLOW_SCHEDULED")) {
          throw new IllegalStateException(kind + " answered " + message.body());
        }
      }
      var entries = messages.stream().map(CommandFeed::deletion).toList();
      sqs.deleteMessageBatch(it -> it.queueUrl(queue).entries(entries));
      answers += messages.size();
    }
  }

  private static DeleteMessageBatchRequestEntry deletion(Message message) {
    return DeleteMessageBatchRequestEntry.builder()
        .id(message.messageId())
        .receiptHandle(message.receiptHandle())
        .build();
  }

  private String url(String queue) {
    return stack.queueUrl(queue).toString();
  }

  @Override
  public void close() {
    sqs.close();
    swf.close();
  }
}
