package io.cloudprocessingengine.local.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A request as a client sent it, and the answer that it took. */
record RecordedCall(HttpText request, HttpText answer) {
  private static final JsonMapper MAPPER =
      // Times stay as they were written.
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /** Reads a recording: a line of JSON for each call, in the order in which they were made. */
  static List<RecordedCall> read(String resource) {
    var stream = Objects.requireNonNull(RecordedCall.class.getResourceAsStream(resource), resource);
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return lines.lines().map(RecordedCall::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RecordedCall of(String line) {
    var call = json(line);
    return new RecordedCall(
        HttpText.of(call.path("request").textValue()),
        HttpText.of(call.path("answer").textValue()));
  }

  static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The operation that was called. */
  String operation() {
    return request.header("X-Amz-Target").replace("SimpleWorkflowService.", "");
  }

  /** The head of an HTTP message, line feeds and all, and its body. */
  record HttpText(String head, String body) {
    private static final String END = "\r\n\r\n";

    static HttpText of(String text) {
      var end = text.indexOf(END) + END.length();
      return new HttpText(text.substring(0, end), text.substring(end));
    }

    String firstLine() {
      return head.substring(0, head.indexOf('\r'));
    }

    /** The value of a header that is there. */
    String header(String name) {
      return head.lines()
          .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
          .map(line -> line.substring(name.length() + 1).strip())
          .findFirst()
          .orElseThrow(() -> new AssertionError("No header " + name + " in " + head));
    }

    /** The same with another body, whose length the head then says. */
    HttpText withBody(String other) {
      var length = other.getBytes(StandardCharsets.UTF_8).length;
      return new HttpText(
          head.replaceFirst("Content-Length: \\d+", "Content-Length: " + length), other);
    }

    byte[] bytes() {
      return (head + body).getBytes(StandardCharsets.UTF_8);
    }
  }
}
