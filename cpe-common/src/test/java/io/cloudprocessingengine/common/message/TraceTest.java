package io.cloudprocessingengine.common.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {
  private static final String TRACEPARENT =
      "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  @Test
  void isPassedOnFromTheDataOfACommandToMessages() {
    var input = data(TRACEPARENT);
    new Client("acme", "job-1", Optional.empty(), Optional.empty()).tracedBy(input).recordIn(input);

    var client = Client.of(input).orElseThrow();
    var about = Message.About.of(client);
    var body = JsonNodeFactory.instance.objectNode();
    var message = new Message("m", MessageType.ACTIVITY_STARTED, Instant.EPOCH, about, body);

    assertThat(input.path("client").path("traceparent").asText()).isEqualTo(TRACEPARENT);
    assertThat(message.toJson().path("traceparent").asText()).isEqualTo(TRACEPARENT);
    assertThat(about.traceId()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
        "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7"
      })
  void anInvalidOneIsNone(String text) {
    assertThat(Trace.of(data(text))).isEmpty();
    assertThatThrownBy(() -> new Trace(text)).hasMessageContaining("not a traceparent");
  }

  @Test
  void aMessageAboutAJobWithoutOneHasNone() {
    var body = JsonNodeFactory.instance.objectNode();
    var about = new Message.About("job-1", "acme");
    var message = new Message("m", MessageType.ACTIVITY_STARTED, Instant.EPOCH, about, body);

    assertThat(message.toJson().has("traceparent")).isFalse();
    assertThat(about.traceId()).isEmpty();
  }

  private static ObjectNode data(String traceparent) {
    return JsonNodeFactory.instance.objectNode().put("traceparent", traceparent);
  }
}
