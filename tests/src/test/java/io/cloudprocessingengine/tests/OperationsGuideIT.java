package io.cloudprocessingengine.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the guide for operators asks a daemon, and the answer that it shows. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class OperationsGuideIT {
  private static final Pattern CURL =
      Pattern.compile(
          "curl -s(?: -X (\\w+))?(?: --data (\\S+))? http://127\\.0\\.0\\.1:8081(\\S+)");

  private final Document guide = Document.read("docs/operations.md");

  @Test
  void everyRequestIsAnsweredAndTheAnswerIsAsShown() throws Exception {
    try (var stack = Stack.withLocal()) {
      var daemon = stack.start("decider", "cpe-decider", "decider.yaml", "--http-port", "0");
      var operator = Operator.of(daemon).awaitReady();
      for (var command : guide.commands()) {
        var request = CURL.matcher(command);
        assertThat(request.matches()).as(command).isTrue();
        var method = request.group(1) == null ? "GET" : request.group(1);
        var data = request.group(2) == null ? "" : request.group(2);
        assertThat(operator.send(method, request.group(3), data).statusCode()).isEqualTo(200);
      }

      stack.process("cpe-local").kill().awaitExit(JavaProcess.LONG);
      var shown = json(guide.blocks("json").get(0).text());
      var answer = awaitFailedPoll(operator);
      assertThat(members(answer)).isEqualTo(members(shown));
      assertThat(members(answer.at("/services/swf"))).isEqualTo(members(shown.at("/services/swf")));
      assertThat(members(answer.at("/polls/Transcode-1.0")))
          .containsAll(members(shown.at("/polls/Transcode-1.0")));
      assertThat(answer.at("/services/swf/state")).isEqualTo(shown.at("/services/swf/state"));
    }
  }

  /** A call beside the poll may fail earlier than the poll, which is tried again by the SDK. */
  private static JsonNode awaitFailedPoll(Operator operator) {
    return Awaitility.await()
        .atMost(JavaProcess.LONG)
        .until(
            () -> json(operator.get("/health/ready").body()),
            it -> it.at("/polls/Transcode-1.0").has("reason"));
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }

  private static Set<String> members(JsonNode object) {
    var names = new TreeSet<String>();
    object.fieldNames().forEachRemaining(names::add);
    assertThat(names).as(object.toString()).isNotEmpty();
    return names;
  }
}
