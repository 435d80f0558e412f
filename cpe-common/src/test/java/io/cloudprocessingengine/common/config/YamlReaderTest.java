package io.cloudprocessingengine.common.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1          | 1
          -7         | -7
          1.5        | 1.5
          true       | true
          ~          | null
          '"1"'      | '"1"'
          text       | '"text"'
          yes        | '"yes"'
          2026-01-01 | '"2026-01-01"'
          [1, a]     | '[1,"a"]'
          '{a: ~}'   | '{"a":null}'
          010        | '"010"'
          """)
  void typesScalarsAsJsonDoes(String yaml, String json) {
    assertThat(YamlReader.read("t", yaml).toJson()).hasToString(json);
  }

  @Test
  void knowsLineAndColumn() {
    var root = (YamlNode.Mapping) YamlReader.read("plan.yaml", "a: 1\nb:\n  - x\n  - y\n");

    var list = (YamlNode.Sequence) root.get("b").orElseThrow();

    assertThat(list.items().get(1).position()).hasToString("plan.yaml:4:5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          '!!java.lang.Runtime {}' | Global tag is not allowed
          '&a [*a]'                | too much
          """)
  void makesNoObjectsAndFollowsNoLoop(String yaml, String problem) {
    assertThatThrownBy(() -> YamlReader.read("t", yaml)).hasMessageContaining(problem);
  }

  @Test
  void refusesABillionLaughs() {
    var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 9; i++) {
      var all = ("*a" + (i - 1) + ", ").repeat(10);
      bomb.append("a%d: &a%d [%s]\n".formatted(i, i, all));
    }

    assertThatThrownBy(() -> YamlReader.read("t", bomb.toString()))
        .isInstanceOf(ConfigurationException.class);
  }
}
