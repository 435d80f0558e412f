package io.cloudprocessingengine.activitypoller.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Problems as authors and plans make them, in words that are for them. */
class JsonWordsTest {
  private static final ObjectMapper MAPPER = PluginJson.mapper();

  record Input(int a, Byte b, boolean yes, double part, char sign, List<Part> parts, Shape shape) {}

  record Part(String name, Size size) {}

  enum Size {
    SMALL
  }

  interface Shape {}

  static final class Closed {
    private final int size;

    Closed(int size) {
      this.size = size;
    }

    int size() {
      return size;
    }
  }

  /** A result that has itself. */
  static final class Loop {
    public Loop getNext() {
      return this;
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}                                 | field 'a': it is missing or null, it must be a whole number
          {"a": 1}                           | field 'yes': it is missing or null, it must be true or false
          {"a": 1, "yes": true}              | field 'part': it is missing or null, it must be a number
          {"a": 1, "yes": true, "part": 1}   | field 'sign': it is missing or null, it must be a char
          {"a": "many"}                      | field 'a': Cannot coerce String value ("many") to `int` value
          {"a": true}                        | field 'a': Cannot deserialize value of type `int` from Boolean value
          {"a": {}}                          | field 'a': Cannot deserialize value of type `int` from Object value
          {"a": 99999999999}                 | field 'a': Numeric value (99999999999) out of range of int
          {"b": 300}                         | field 'b': Numeric value (300) out of range
          {"parts": [{"name": "x"}, "text"]} | field 'parts[1]': a io.cloudprocessingengine.activitypoller.json.JsonWordsTest$Part can't be made of 'text': it must be a JSON object
          {"parts": [5]}                     | field 'parts[0]': a io.cloudprocessingengine.activitypoller.json.JsonWordsTest$Part can't be made of 5: it must be a JSON object
          {"parts": [{"size": "0"}]}         | from String "0": value looks like quoted Enum index
          {"shape": {}}                      | it is an interface or an abstract class: use a record or a class
          {"parts": [                        | start marker at line: 1, column: 11)
          """)
  void sayWhatIsWrongWithAnInput(String json, String words) {
    assertWords(() -> MAPPER.readValue(json, Input.class)).contains(words);
  }

  @Test
  void sayThatAMemberComesTwice() {
    var json =
        """
        {"a": 1, "b": 1, "yes": true, "part": 1, "sign": "x", "parts": [], "shape": null, "a": 2}
        """;

    assertWords(() -> MAPPER.readValue(json, Input.class)).endsWith("'a' comes twice");
  }

  @Test
  void sayThatAClassCannotBeMade() {
    assertWords(() -> MAPPER.readValue("{\"size\": 1}", Closed.class)).endsWith("use a record");
  }

  @Test
  void sayWhatIsWrongWithAResult() {
    assertWords(() -> MAPPER.writeValueAsString(Map.of("a", new Closed(1))))
        .startsWith("field 'a': a " + Closed.class.getName())
        .endsWith("has nothing that JSON could show: it is no record, and has no getters");
    assertWords(() -> MAPPER.writeValueAsString(Collections.singletonMap(null, 1)))
        .endsWith("a map has null as a key, JSON can't");
    assertWords(() -> MAPPER.writeValueAsString(new Loop())).contains("contain itself");
  }

  private interface Work {
    Object run() throws Exception;
  }

  private static AbstractStringAssert<?> assertWords(Work work) {
    return assertThat(JsonProblem.of(catchThrowable(work::run)))
        .doesNotContainPattern("Feature|Config|Serializer|Constraints|REDACTED|JsonToken|Creator");
  }
}
