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

    var shorter =
        JsonText.parse(MessageSize.shorten(message.toString()).orElseThrow()).orElseThrow();

    assertThat(shorter).hasToString("{\"id\":\"m\",\"data\":{\"a\":1},\"truncated\":[\"data.b\"]}");
  }

  @Test
  void shortensUntilNothingIsLeftOut() {
    var json = JsonNodeFactory.instance;
    var data = json.objectNode().put("a", "x".repeat(100_000)).put("b", "x".repeat(40_000));
    var message = json.objectNode().put("id", "m").set("data", data).toString();

    var first = MessageSize.shorten(message).orElseThrow();
    var second = MessageSize.shorten(first).orElseThrow();

    assertThat(first).hasSizeBetween(40_000, 65_536);
    assertThat(second)
        .isEqualTo("{\"id\":\"m\",\"data\":{},\"truncated\":[\"data.a\",\"data.b\"]}");
    assertThat(MessageSize.shorten(second)).isEmpty();
  }

  @Test
  void leavesAloneWhatIsSmallOrNoMessage() {
    assertThat(MessageSize.shorten("{\"id\": 1}")).isEmpty();
    assertThat(MessageSize.shorten("x".repeat(300_000))).isEmpty();
  }
}
