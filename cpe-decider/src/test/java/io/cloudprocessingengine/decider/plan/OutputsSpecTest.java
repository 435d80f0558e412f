package io.cloudprocessingengine.decider.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputsSpecTest {
  private static final String RESULT =
      "{\"a\": {\"b\": 1, \"c\": null}, \"list\": [1, 2], \"a key\": \"x\"}";

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          $.a.b            | 1
          $.a              | {"b":1,"c":null}
          $.a.c            | null
          $.a.b.deeper     | null
          $.a.c.deeper     | null
          $.nope           | null
          $.list[1]        | 2
          $.list[7]        | null
          $.list[*]        | [1,2]
          $.list[?(@ > 1)] | [2]
          $['a key']       | "x"
          $.list.length()  | 2
          """)
  void readsJsonPathsAndGivesNullForWhatIsMissing(String path, String expected) {
    assertThat(OutputPath.parse(path).read(json(RESULT))).isEqualTo(json(expected));
  }

  @Test
  void keepsTheOrderOfThePlan() {
    var paths = new LinkedHashMap<String, OutputPath>();
    paths.put("__all__", OutputPath.parse("$"));
    paths.put("b", OutputPath.parse("$.a.b"));

    assertThat(new OutputsSpec(paths).apply(json(RESULT)).toString())
        .isEqualTo("{\"__all__\":" + json(RESULT) + ",\"b\":1}");
    assertThat(OutputsSpec.NONE.apply(json(RESULT))).isEmpty();
  }

  @Test
  void readsResultsThatAreNoObjects() {
    assertThat(OutputPath.parse("$").read(json("\"done\""))).isEqualTo(json("\"done\""));
    assertThat(OutputPath.parse("$.a").read(json("\"done\""))).isEqualTo(json("null"));
    assertThat(OutputPath.parse("$[0]").read(json("[5]"))).isEqualTo(json("5"));
  }

  @Test
  void saysWhichPathCannotBeRead() {
    assertThatThrownBy(() -> OutputPath.parse("$.a.sum()").read(json(RESULT)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("'$['a'].sum()' can't be read");
  }
}
