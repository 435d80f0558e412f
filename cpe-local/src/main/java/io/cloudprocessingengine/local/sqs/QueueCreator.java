package io.cloudprocessingengine.local.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Creates queues by the AWS JSON protocol; the SDK would take longer to load than this to run. */
final class QueueCreator {
  private final URI endpoint;
  private final ObjectMapper mapper = new ObjectMapper();

  QueueCreator(URI endpoint) {
    this.endpoint = endpoint;
  }

  URI create(String name) {
    try {
      var connection = (HttpURLConnection) endpoint.toURL().openConnection();
      connection.setRequestMethod("POST");
      connection.setDoOutput(true);
      connection.setRequestProperty("Content-Type", "application/x-amz-json-1.0");
      connection.setRequestProperty("X-Amz-Target", "AmazonSQS.CreateQueue");
      mapper.writeValue(
          connection.getOutputStream(), mapper.createObjectNode().put("QueueName", name));
      if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
        throw new IllegalStateException(
            "Cannot create the queue " + name + ": " + read(connection.getErrorStream()));
      }
      return URI.create(read(connection.getInputStream()).path("QueueUrl").asText());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot create the queue " + name, e);
    }
  }

  private JsonNode read(InputStream body) throws IOException {
    try (body) {
      return mapper.readTree(body);
    }
  }
}
