package io.cloudprocessingengine.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands before an SQS without IAM, and forbids what is done to a queue as AWS does. */
final class SqsFront implements AutoCloseable {
  private static final String TARGET = "X-Amz-Target";
  private static final String TYPE = "application/x-amz-json-1.0";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final byte[] DENIED =
      """
      {"__type": "com.amazon.coral.service#AccessDeniedException",
       "message": "Access to the resource is denied."}"""
          .getBytes(StandardCharsets.UTF_8);

  private final URI behind;
  private final HttpServer server;
  private final HttpClient http = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private volatile String forbidden = "no queue";

  SqsFront(URI behind) throws IOException {
    this.behind = behind;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  String url(String queue) {
    return endpoint() + "/000000000000/" + queue;
  }

  void forbid(String queue) {
    forbidden = "/" + queue + "\"";
  }

  void allowAll() {
    forbidden = "no queue";
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var request = exchange.getRequestBody().readAllBytes();
      if (new String(request, StandardCharsets.UTF_8).contains(forbidden)) {
        exchange.getResponseHeaders().set("x-amzn-query-error", "AccessDenied;Sender");
        answer(exchange, 403, DENIED);
      } else {
        var response = send(exchange.getRequestHeaders().getFirst(TARGET), request);
        answer(exchange, response.statusCode(), response.body());
      }
    }
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", TYPE);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  private HttpResponse<byte[]> send(String target, byte[] body) throws IOException {
    var request =
        HttpRequest.newBuilder(behind)
            .header(TARGET, target)
            .header("Content-Type", TYPE)
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    try {
      return http.send(request, BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** An operation of SQS, not forbidden to the test. */
  JsonNode call(String operation, JsonNode request) {
    try {
      var response = send("AmazonSQS." + operation, JSON.writeValueAsBytes(request));
      var body = new String(response.body(), StandardCharsets.UTF_8);
      assertThat(response.statusCode()).as(body).isEqualTo(200);
      return body.isEmpty() ? JSON.createObjectNode() : JSON.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void create(String queue) {
    call("CreateQueue", JSON.createObjectNode().put("QueueName", queue));
  }

  void delete(String queue) {
    call("DeleteQueue", about(queue));
  }

  void send(String queue, String body) {
    call("SendMessage", about(queue).put("MessageBody", body));
  }

  /** The next message, taken away; a missing node if none comes in time. */
  JsonNode take(String queue) throws IOException {
    var message = call("ReceiveMessage", about(queue).put("WaitTimeSeconds", 20)).at("/Messages/0");
    if (message.isMissingNode()) {
      return message;
    }
    call("DeleteMessage", about(queue).set("ReceiptHandle", message.get("ReceiptHandle")));
    return JSON.readTree(message.get("Body").asText());
  }

  private ObjectNode about(String queue) {
    return JSON.createObjectNode().put("QueueUrl", url(queue));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
