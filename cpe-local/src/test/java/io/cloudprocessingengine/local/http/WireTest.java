package io.cloudprocessingengine.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The server's protocol, byte by byte. */
class WireTest {
  private static final String POLL = "{\"domain\":\"d\",\"taskList\":{\"name\":\"l\"}}";
  private static final String START =
      """
      {"domain":"d","workflowId":"%s","workflowType":{"name":"w","version":"1"}}\
      """;

  private final SwfServer server = SwfServer.start(SwfOptions.onFreePort(), Time.ofTheWall());
  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeEach
  void register() throws Exception {
    call(
        "SimpleWorkflowService.RegisterDomain",
        "{\"name\":\"d\",\"workflowExecutionRetentionPeriodInDays\":\"1\"}");
    var type =
        """
        {"domain":"d","name":"w","version":"1","defaultTaskList":{"name":"l"},
         "defaultChildPolicy":"TERMINATE","defaultTaskStartToCloseTimeout":"60",
         "defaultExecutionStartToCloseTimeout":"60"}\
        """;
    assertThat(call("SimpleWorkflowService.RegisterWorkflowType", type).statusCode())
        .isEqualTo(200);
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void answersAVoidOperationWithAnEmptyBody() throws Exception {
    var answer =
        call(
            "SimpleWorkflowService.RegisterDomain",
            "{\"name\":\"e\",\"workflowExecutionRetentionPeriodInDays\":\"1\"}");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers().firstValue("content-type")).contains("application/x-amz-json-1.0");
    assertThat(answer.headers().firstValue("x-amzn-requestid")).isPresent();
  }

  @Test
  void refusesAnUnknownOperation() throws Exception {
    assertFault(call("SimpleWorkflowService.Nothing", "{}"), "UnknownOperationException");
    assertFault(call("Other.ListDomains", "{}"), "UnknownOperationException");
  }

  @Test
  void refusesWhatIsNoJsonObject() throws Exception {
    assertFault(call("SimpleWorkflowService.ListDomains", "{\"a\":"), "SerializationException");
    assertFault(call("SimpleWorkflowService.ListDomains", "[]"), "SerializationException");
    assertFault(call("SimpleWorkflowService.ListDomains", ""), "SerializationException");
    assertFault(
        call("SimpleWorkflowService.ListDomains", "{\"registrationStatus\":1}"),
        "SerializationException");
  }

  @Test
  void takesARequestOfAMegabyte() throws Exception {
    var body = "{\"registrationStatus\":\"REGISTERED\"}";
    var padded = body + " ".repeat((1 << 20) - body.length());

    assertThat(call("SimpleWorkflowService.ListDomains", padded).statusCode()).isEqualTo(200);
  }

  @Test
  void refusesARequestOfMoreThanAMegabyte() throws Exception {
    var answer = call("SimpleWorkflowService.ListDomains", " ".repeat((1 << 20) + 1));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("RequestEntityTooLargeException");
  }

  @Test
  void refusesEverythingButPost() throws Exception {
    var request = HttpRequest.newBuilder(server.endpoint()).GET().build();

    assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(405);
  }

  @Test
  void givesNoTaskToAPollWhoseConnectionWasClosed() throws Exception {
    for (int i = 0; i < 20; i++) {
      try (var socket = pollOnASocketOfItsOwn()) {
        // Once another call has been answered, the server has read the poll.
        call("SimpleWorkflowService.ListDomains", "{\"registrationStatus\":\"REGISTERED\"}");
        socket.shutdownOutput();
        assertThat(socket.getInputStream().read()).as("closed by the server").isEqualTo(-1);
      }
    }
    call("SimpleWorkflowService.StartWorkflowExecution", START.formatted("wf"));

    var task = call("SimpleWorkflowService.PollForDecisionTask", POLL);

    assertThat(task.body()).contains("\"workflowId\":\"wf\"");
  }

  @Test
  void keepsAHundredPollsWaitingWithoutAThreadEach() throws Exception {
    var before = serverThreads();
    var polls = new ArrayList<CompletableFuture<String>>();
    for (int i = 0; i < 100; i++) {
      polls.add(
          http.sendAsync(
                  request("SimpleWorkflowService.PollForDecisionTask", POLL),
                  BodyHandlers.ofString())
              .thenApply(HttpResponse::body));
    }
    for (int i = 0; i < 100; i++) {
      call("SimpleWorkflowService.StartWorkflowExecution", START.formatted("wf" + i));
    }

    assertThat(polls.stream().map(CompletableFuture::join).distinct()).hasSize(100);
    assertThat(serverThreads() - before).isLessThan(50);
  }

  private static long serverThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("XNIO"))
        .count();
  }

  private Socket pollOnASocketOfItsOwn() throws IOException {
    var endpoint = server.endpoint();
    var socket = new Socket(endpoint.getHost(), endpoint.getPort());
    var request =
        "POST / HTTP/1.1\r\nHost: x\r\nX-Amz-Target: SimpleWorkflowService.PollForDecisionTask\r\n"
            + "Content-Length: "
            + POLL.length()
            + "\r\n\r\n"
            + POLL;
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private HttpResponse<String> call(String target, String body) throws Exception {
    return http.send(request(target, body), BodyHandlers.ofString());
  }

  private HttpRequest request(String target, String body) {
    return HttpRequest.newBuilder(URI.create(server.endpoint() + "/"))
        .header("X-Amz-Target", target)
        .header("Content-Type", "application/x-amz-json-1.0")
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  private static void assertFault(HttpResponse<String> answer, String name) {
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"__type\":").contains(name).contains("\"message\":");
  }
}
