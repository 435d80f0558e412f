package io.cloudprocessingengine.local.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;

/** Calls SQS by the AWS JSON protocol; the SDK would take longer to load than these to run. */
final class QueueCalls {
  private final URI endpoint;
  private final ObjectMapper mapper = new ObjectMapper();

  QueueCalls(URI endpoint) {
    this.endpoint = endpoint;
  }

  URI create(String name) {
    var input = mapper.createObjectNode().put("QueueName", name);
    return URI.create(call("CreateQueue", input).path("QueueUrl").asText());
  }

  List<URI> list() {
    var answer = call("ListQueues", mapper.createObjectNode());
    return answer.path("QueueUrls").valueStream().map(url -> URI.create(url.asText())).toList();
  }

  void delete(URI queue) {
    call("DeleteQueue", mapper.createObjectNode().put("QueueUrl", queue.toString()));
  }

  private JsonNode call(String operation, JsonNode input) {
    try {
      var connection = (HttpURLConnection) endpoint.toURL().openConnection();
      connection.setRequestMethod("POST");
      connection.setDoOutput(true);
      connection.setRequestProperty("Content-Type", "application/x-amz-json-1.0");
      connection.setRequestProperty("X-Amz-Target", "AmazonSQS." + operation);
      mapper.writeValue(connection.getOutputStream(), input);
      if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
        throw new IllegalStateException(
            operation + " of " + input + " failed: " + read(connection.getErrorStream()));
      }
      return read(connection.getInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(operation + " of " + input + " failed", e);
    }
  }

  private JsonNode read(InputStream body) throws IOException {
    try (body) {
      return mapper.readTree(body);
    }
  }
}
