package io.cloudprocessingengine.local.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;

/** Makes messages that are being received visible again at once, so that others get them, too. */
final class Redelivery {
  private final HttpClient http;
  private final URI server;
  private final ObjectMapper mapper = new ObjectMapper();

  Redelivery(HttpClient http, URI server) {
    this.http = http;
    this.server = server;
  }

  /** The same answer to a ReceiveMessage, once its messages are visible again. */
  CompletableFuture<HttpResponse<byte[]>> of(byte[] request, HttpResponse<byte[]> answer) {
    if (answer.statusCode() != 200) {
      return CompletableFuture.completedFuture(answer);
    }
    var queueUrl = json(request).path("QueueUrl").asText();
    var changes =
        json(answer.body())
            .path("Messages")
            .valueStream()
            .map(message -> show(queueUrl, message.path("ReceiptHandle").asText()))
            .toArray(CompletableFuture<?>[]::new);
    return CompletableFuture.allOf(changes).thenApply(done -> answer);
  }

  private CompletableFuture<HttpResponse<Void>> show(String queueUrl, String receiptHandle) {
    var input =
        mapper
            .createObjectNode()
            .put("QueueUrl", queueUrl)
            .put("ReceiptHandle", receiptHandle)
            .put("VisibilityTimeout", 0);
    var request =
        HttpRequest.newBuilder(server)
            .header("Content-Type", "application/x-amz-json-1.0")
            .header("X-Amz-Target", "AmazonSQS.ChangeMessageVisibility")
            .POST(BodyPublishers.ofString(input.toString()))
            .build();
    return http.sendAsync(request, BodyHandlers.discarding());
  }

  private JsonNode json(byte[] body) {
    try {
      return mapper.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException("SQS is not called by its JSON protocol", e);
    }
  }
}
