package io.cloudprocessingengine.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.swf.SwfClient;
import software.amazon.awssdk.services.swf.model.Decision;
import software.amazon.awssdk.services.swf.model.DecisionType;
import software.amazon.awssdk.services.swf.model.HistoryEvent;
import software.amazon.awssdk.services.swf.model.WorkflowExecution;

/** The command as a real process, killed as by {@code kill -9}, and started once more. */
class KilledProcessTest {
  private static final int MESSAGES = 20;

  @TempDir private Path folder;
  private Process process;

  @AfterEach
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Test
  void losesNothingThatWasAnswered() throws Exception {
    var endpoints = start();
    String token;
    WorkflowExecution execution;
    try (var swf = Clients.swf(endpoints.get(0));
        var sqs = Clients.sqs(endpoints.get(1))) {
      execution = startExecution(swf);
      token = pollForDecision(swf);
      send(sqs);
      kill();
    }

    endpoints = start();

    try (var swf = Clients.swf(endpoints.get(0));
        var sqs = Clients.sqs(endpoints.get(1))) {
      assertThat(receive(sqs)).hasSize(MESSAGES).doesNotHaveDuplicates();
      complete(swf, token);
      var history =
          swf.getWorkflowExecutionHistory(it -> it.domain("d").execution(execution)).events();
      assertThat(history)
          .extracting(HistoryEvent::eventTypeAsString)
          .containsExactly(
              "WorkflowExecutionStarted",
              "DecisionTaskScheduled",
              "DecisionTaskStarted",
              "DecisionTaskCompleted",
              "WorkflowExecutionCompleted");
    }
  }

  private List<URI> start() throws IOException {
    process = command().start();
    var output = process.inputReader();
    return endpoints(output);
  }

  private ProcessBuilder command() {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
        java,
        "-cp",
        System.getProperty("java.class.path"),
        Main.class.getName(),
        "--swf-port=0",
        "--sqs-port=0",
        "--domain=d",
        "--queue=q",
        "--data=" + folder.resolve("data"));
  }

  private static List<URI> endpoints(BufferedReader output) {
    var ready = output.lines().filter(line -> line.startsWith("ready ")).findFirst().orElseThrow();
    return Stream.of("swf=", "sqs=")
        .map(name -> ready.substring(ready.indexOf(name) + name.length()).replaceAll(" .*", ""))
        .map(URI::create)
        .toList();
  }

  private static WorkflowExecution startExecution(SwfClient swf) {
    swf.registerWorkflowType(it -> it.domain("d").name("w").version("1"));
    var run =
        swf.startWorkflowExecution(
            it ->
                it.domain("d")
                    .workflowId("wf")
                    .workflowType(type -> type.name("w").version("1"))
                    .taskList(list -> list.name("deciders"))
                    .childPolicy("TERMINATE")
                    .taskStartToCloseTimeout("60")
                    .executionStartToCloseTimeout("600"));
    return WorkflowExecution.builder().workflowId("wf").runId(run.runId()).build();
  }

  private static String pollForDecision(SwfClient swf) {
    return swf.pollForDecisionTask(it -> it.domain("d").taskList(list -> list.name("deciders")))
        .taskToken();
  }

  private static void complete(SwfClient swf, String token) {
    var decision =
        Decision.builder()
            .decisionType(DecisionType.COMPLETE_WORKFLOW_EXECUTION)
            .completeWorkflowExecutionDecisionAttributes(it -> {})
            .build();
    swf.respondDecisionTaskCompleted(it -> it.taskToken(token).decisions(decision));
  }

  private static void send(SqsClient sqs) {
    var url = url(sqs);
    for (var i = 0; i < MESSAGES; i++) {
      var body = "message " + i;
      sqs.sendMessage(it -> it.queueUrl(url).messageBody(body));
    }
  }

  private static List<String> receive(SqsClient sqs) {
    var url = url(sqs);
    return IntStream.range(0, MESSAGES)
        .mapToObj(i -> sqs.receiveMessage(it -> it.queueUrl(url).maxNumberOfMessages(10)))
        .flatMap(answer -> answer.messages().stream())
        .map(Message::body)
        .toList();
  }

  private static String url(SqsClient sqs) {
    return sqs.getQueueUrl(it -> it.queueName("q")).queueUrl();
  }
}
