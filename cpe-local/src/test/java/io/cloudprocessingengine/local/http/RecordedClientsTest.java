package io.cloudprocessingengine.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.local.api.ApiModel;
import io.cloudprocessingengine.local.engine.EngineOptions;
import io.cloudprocessingengine.local.engine.Journal;
import io.cloudprocessingengine.local.engine.LambdaOutcome;
import io.cloudprocessingengine.local.faults.Faults;
import io.cloudprocessingengine.local.http.RecordedCall.HttpText;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Says to a server, byte by byte, what other clients said while a person checked with them every
 * operation and every decision; the answers are those that satisfied client and person.
 */
class RecordedClientsTest {
  private static final EngineOptions ENGINE =
      new EngineOptions(
          call -> CompletableFuture.completedFuture(new LambdaOutcome.Completed("{}")),
          false,
          Journal.none());

  private final SwfServer server =
      SwfServer.start(
          new SwfOptions("127.0.0.1", 0, ENGINE, Faults.none(), () -> {}), Time.ofTheWall());

  @AfterEach
  void close() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"boto3.jsonl", "aws-cli.jsonl"})
  void answersAsItDidWhenItWasChecked(String recording) throws IOException {
    var ids = new Correspondence();
    var endpoint = server.endpoint();
    try (var socket = new Socket(endpoint.getHost(), endpoint.getPort())) {
      var number = 0;
      for (var call : RecordedCall.read(recording)) {
        var request = call.request().withBody(ids.translate(call.request().body()));
        socket.getOutputStream().write(request.bytes());

        var answer = readAnswer(socket.getInputStream());

        assertSame("line " + ++number + " " + call.operation(), call.answer(), answer, ids);
      }
    }
  }

  @Test
  void haveBeenRecordedWithEveryOperation() {
    var model = ApiModel.load();

    assertThat(RecordedCall.read("boto3.jsonl"))
        .extracting(RecordedCall::operation)
        .allSatisfy(operation -> assertThat(model.operation(operation)).isPresent())
        .containsAll(server.engine().operationNames());
  }

  private static void assertSame(
      String place, HttpText recorded, HttpText given, Correspondence ids) {
    assertThat(given.firstLine()).as(place).isEqualTo(recorded.firstLine());
    assertThat(given.header("Content-Type")).isEqualTo(recorded.header("Content-Type"));
    assertThat(given.header("x-amzn-RequestId")).hasSameSizeAs(recorded.header("x-amzn-RequestId"));
    assertThat(given.body().isEmpty()).as(place).isEqualTo(recorded.body().isEmpty());
    ids.match(place, RecordedCall.json(recorded.body()), RecordedCall.json(given.body()));
  }

  private static HttpText readAnswer(InputStream in) throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      var next = in.read();
      if (next < 0) {
        throw new EOFException("The answer ends after: " + head);
      }
      head.append((char) next);
    }
    var answer = HttpText.of(head.toString());
    var length = Integer.parseInt(answer.header("Content-Length"));
    var body = in.readNBytes(length);
    return new HttpText(answer.head(), new String(body, StandardCharsets.UTF_8));
  }
}
