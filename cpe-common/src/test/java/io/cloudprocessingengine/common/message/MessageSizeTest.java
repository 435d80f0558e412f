package io.cloudprocessingengine.common.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;

class MessageSizeTest {
  @Test
  void escapesWhatSqsTakesInNoMessage() {
    var told = "a\uffff b\ufffe c\ud800 \ud83d\ude00 \u00e9";

    var text = MessageSize.fit(JsonNodeFactory.instance.objectNode().put("data", told));

    assertThat(text).contains("a\\uffff b\\ufffe c\\ud800 \ud83d\ude00 \u00e9");
    assertThat(JsonText.parse(text).orElseThrow().get("data").asText()).isEqualTo(told);
  }

  @Test
  void shortensForAQueueThatTakesLess() {
    var data = JsonNodeFactory.instance.objectNode().put("a", 1).put("b", "x".repeat(300_000));
    var message = JsonNodeFactory.instance.objectNode().put("id", "m").set("data", data);

    var shorter = JsonText.parse(MessageSize.shorten(message.toString())).orElseThrow();

    assertThat(shorter).hasToString("{\"id\":\"m\",\"data\":{\"a\":1},\"truncated\":[\"data.b\"]}");
  }

  @Test
  void leavesAloneWhatIsSmallOrNoMessage() {
    assertThat(MessageSize.shorten("{\"id\": 1}")).isEqualTo("{\"id\": 1}");
    assertThat(MessageSize.shorten("x".repeat(300_000))).isEqualTo("x".repeat(300_000));
  }
}
