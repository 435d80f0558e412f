package io.cloudprocessingengine.common.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.cloudprocessingengine.common.message.JsonText;
import io.cloudprocessingengine.common.message.MessageTransport.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Against a queue that refuses some messages, as SQS documents it. */
class SqsTransportTest {
  private static final String URL = "http://127.0.0.1/queue";

  private final List<JsonNode> calls = new ArrayList<>();
  private HttpServer queue;
  private SqsClient sqs;

  @BeforeEach
  void start() throws IOException {
    queue = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    queue.createContext("/", this::answer);
    queue.start();
    var endpoint = URI.create("http://127.0.0.1:" + queue.getAddress().getPort());
    var endpoints = new AwsConfig.Endpoints(Optional.empty(), Optional.of(endpoint));
    sqs = AwsClients.sqs(new AwsConfig(Optional.of("us-east-1"), endpoints));
  }

  @AfterEach
  void stop() {
    sqs.close();
    queue.stop(0);
  }

  @Test
  void tellsWhatTheQueueWouldNeverTake() {
    assertThat(SqsTransport.ofMessages(sqs).send(URL, List.of("InvalidMessageContents")))
        .containsExactly(
            new Refusal("InvalidMessageContents", "InvalidMessageContents, for a reason", true));
  }

  @Test
  void tellsWhatItMayTakeAnotherTime() {
    assertThat(SqsTransport.ofMessages(sqs).send(URL, List.of("KmsThrottled")))
        .containsExactly(new Refusal("KmsThrottled", "KmsThrottled, for a reason", false));
  }

  @Test
  void shortensWhatIsTooLargeForTheQueue() {
    var data = JsonNodeFactory.instance.objectNode().put("a", "fine").put("b", "x".repeat(300_000));
    var message = JsonNodeFactory.instance.objectNode().set("data", data).toString();

    assertThat(SqsTransport.ofMessages(sqs).send(URL, List.of(message)))
        .extracting(Refusal::body)
        .containsExactly(message);

    assertThat(calls).as("as it is, of 256 KiB, 64 KiB, 8 KiB").hasSize(2);
    assertThat(calls.get(1).at("/Entries/0/MessageBody").asText())
        .isEqualTo("{\"data\":{\"a\":\"fine\"},\"truncated\":[\"data.b\"]}");
  }

  @Test
  void changesNoTextOfAnothers() {
    var text = "{\"data\":\"" + "x".repeat(300_000) + "\"}";

    assertThat(SqsTransport.ofTexts(sqs).send(URL, List.of(text))).hasSize(1);

    assertThat(calls).hasSize(1);
  }

  /** Refuses all, with the text as the code. */
  private void answer(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var call = JsonText.parse(body).orElseThrow();
    calls.add(call);
    var text = call.at("/Entries/0/MessageBody").asText();
    var answer = JsonNodeFactory.instance.objectNode();
    answer.putArray("Successful");
    answer
        .putArray("Failed")
        .addObject()
        .put("Id", "0")
        .put("SenderFault", true)
        .put("Code", text.startsWith("{") ? "InvalidParameterValue" : text)
        .put("Message", "for a reason");
    var bytes = answer.toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.0");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
