package io.cloudprocessingengine.benchmarks.sqs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.swf.SwfClient;

/** The least that starts the jobs that a queue asks for: nothing is checked, nothing can fail. */
final class FloorInput {
  private final SwfClient swf;
  private final SqsClient sqs;
  private final String input;
  private final String output;
  private final ObjectMapper json = new ObjectMapper();

  FloorInput(SwfClient swf, SqsClient sqs, List<String> queues) {
    this.swf = swf;
    this.sqs = sqs;
    this.input = queues.get(0);
    this.output = queues.get(1);
  }

  void start(boolean batched) {
    Runnable turn = batched ? this::ten : this::one;
    var thread =
        new Thread(
            () -> {
              while (true) {
                turn.run();
              }
            },
            "floor");
    thread.start();
  }

  private void one() {
    for (var message : receive(1)) {
      var answer = carryOut(message.body());
      sqs.sendMessage(it -> it.queueUrl(output).messageBody(answer));
      sqs.deleteMessage(it -> it.queueUrl(input).receiptHandle(message.receiptHandle()));
    }
  }

  private void ten() {
    var answers = new ArrayList<SendMessageBatchRequestEntry>();
    var deletions = new ArrayList<DeleteMessageBatchRequestEntry>();
    for (var message : receive(10)) {
      var id = Integer.toString(answers.size());
      var answer = carryOut(message.body());
      answers.add(SendMessageBatchRequestEntry.builder().id(id).messageBody(answer).build());
      deletions.add(
          DeleteMessageBatchRequestEntry.builder()
              .id(id)
              .receiptHandle(message.receiptHandle())
              .build());
    }
    if (!answers.isEmpty()) {
      sqs.sendMessageBatch(it -> it.queueUrl(output).entries(answers));
      sqs.deleteMessageBatch(it -> it.queueUrl(input).entries(deletions));
    }
  }

  private List<Message> receive(int most) {
    return sqs.receiveMessage(
            it -> it.queueUrl(input).maxNumberOfMessages(most).waitTimeSeconds(20))
        .messages();
  }

  private String carryOut(String body) {
    try {
      var command = json.readTree(body);
      var runId = start(command.path("jobId").asText(), command.path("data"));
      var answer = json.createObjectNode().put("type", "WORKFLOW_SCHEDULED");
      answer.set("jobId", command.get("jobId"));
      answer.putObject("data").put("runId", runId);
      return json.writeValueAsString(answer);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String start(String jobId, JsonNode data) {
    var workflow = data.path("workflow");
    return swf.startWorkflowExecution(
            it ->
                it.domain(workflow.path("domain").asText())
                    .workflowId(jobId)
                    .workflowType(
                        type ->
                            type.name(workflow.path("name").asText())
                                .version(workflow.path("version").asText()))
                    .taskList(list -> list.name(workflow.path("taskList").asText()))
                    .input(data.toString()))
        .runId();
  }
}
