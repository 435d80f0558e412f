package io.cloudprocessingengine.local.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cloudprocessingengine.local.api.Fault;
import io.cloudprocessingengine.local.api.FaultType;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Reads and writes bodies of the AWS JSON 1.0 protocol. */
final class JsonBody {
  private static final String CONTENT_TYPE = "application/x-amz-json-1.0";
  private static final HttpString REQUEST_ID = new HttpString("x-amzn-RequestId");

  private final ObjectMapper mapper = JsonMapper.builder().build();
  private final ObjectReader reader = mapper.reader();
  private final ObjectWriter writer = mapper.writer();

  /**
   * The members of a request.
   *
   * @throws Fault SERIALIZATION when the body is no JSON object
   */
  JsonNode read(byte[] body) {
    try {
      var node = reader.readTree(body);
      if (!node.isObject()) {
        throw FaultType.SERIALIZATION.saying("The request must be a JSON object");
      }
      return node;
    } catch (JsonProcessingException e) {
      throw FaultType.SERIALIZATION.saying("The request is no JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends an output; a missing node is an operation without one. */
  void send(HttpServerExchange exchange, JsonNode output) {
    write(exchange, output.isMissingNode() ? new byte[0] : bytes(output));
  }

  void sendFault(HttpServerExchange exchange, Fault fault) {
    sendError(exchange, StatusCodes.BAD_REQUEST, fault.type().wireName(), fault.getMessage());
  }

  void sendError(HttpServerExchange exchange, int status, String type, String message) {
    exchange.setStatusCode(status);
    write(exchange, bytes(mapper.createObjectNode().put("__type", type).put("message", message)));
  }

  private byte[] bytes(JsonNode node) {
    try {
      return writer.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Unlike a UUID of the JDK, it takes nothing from the machine's secure random numbers. */
  private static String requestId() {
    var random = ThreadLocalRandom.current();
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  private static void write(HttpServerExchange exchange, byte[] body) {
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, CONTENT_TYPE);
    exchange.getResponseHeaders().put(REQUEST_ID, requestId());
    exchange.setResponseContentLength(body.length);
    exchange.getResponseSender().send(ByteBuffer.wrap(body));
  }
}
