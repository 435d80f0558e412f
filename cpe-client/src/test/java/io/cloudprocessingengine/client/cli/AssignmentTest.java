package io.cloudprocessingengine.client.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudprocessingengine.common.message.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssignmentTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a=x                 | {\"a\":\"x\",\"b\":{\"c\":1}}",
        "b.c=2               | {\"b\":{\"c\":2}}",
        "b.d={\"e\": [true]} | {\"b\":{\"c\":1,\"d\":{\"e\":[true]}}}",
        "b.c.d=x=y           | {\"b\":{\"c\":{\"d\":\"x=y\"}}}",
        "b.c=\"2\"           | {\"b\":{\"c\":\"2\"}}",
        "b.c=                | {\"b\":{\"c\":\"\"}}"
      })
  void setsAMember(String text, String expected) {
    var command = (ObjectNode) JsonText.parse("{\"b\": {\"c\": 1}}").orElseThrow();

    Assignment.parse(text.strip()).applyTo(command);

    assertThat(command).isEqualTo(JsonText.parse(expected).orElseThrow());
  }

  @Test
  void keepsATextATextThoughItLooksLikeANumber() {
    var command = (ObjectNode) JsonText.parse("{\"version\": \"0.9\"}").orElseThrow();

    Assignment.parse("version=1.10").applyTo(command);

    assertThat(command).hasToString("{\"version\":\"1.10\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "=x", "a..b=x", ".a=x"})
  void refusesWhatIsNoAssignment(String text) {
    assertThatThrownBy(() -> Assignment.parse(text))
        .hasMessage("'" + text + "' must be KEY=VALUE, with a key such as data.input.path");
  }
}
