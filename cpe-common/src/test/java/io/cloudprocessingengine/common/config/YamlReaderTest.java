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
          !!str 123  | '"123"'
          !!str true | '"true"'
          !!str ~    | '"~"'
          """)
  void typesScalarsAsJsonDoes(String yaml, String json) {
    assertThat(YamlReader.read("t", yaml).toJson()).hasToString(json);
  }

  @Test
  void takesWhatOnlyJsonTakes() {
    var integer = "1".repeat(39);
    var key = "k".repeat(2_000);
    var json =
        "{\n\t\"url\": \"http:\\/\\/a\",\n\t\"%s\": %s,\n\t\"raw\": \"\u007f\", \"n\": -0.50, \"e\": 1E+2, \"l\": [true, null]\n}"
            .formatted(key, integer);

    var root = (YamlNode.Mapping) YamlReader.read("t", json);

    assertThat(root.toJson())
        .hasToString(
            "{\"url\":\"http://a\",\"%s\":%s,\"raw\":\"\u007f\",\"n\":-0.50,\"e\":1E+2,\"l\":[true,null]}"
                .formatted(key, integer));
    assertThat(root.entries().get("url").keyPosition()).hasToString("t:2:2");
    assertThat(root.get("url").orElseThrow().position()).hasToString("t:2:9");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          {"a": 1, "a": 2}       | t:1:10: key 'a' stands here twice (first in line 1)
          [1e5000]               | t:1:2: the number 1e5000 is out of all bounds: put quotes around it if a text is meant
          {"a": [1, {"b": 1e5000}]} | t:1:17: the number 1e5000 is out of all bounds: put quotes around it if a text is meant
          {"a": 1,               | t:1:9: not valid YAML
          {"<<": 1, b: 2}        |
          a: 1e5000              | t:1:4: the number 1e5000 is out of all bounds: put quotes around it if a text is meant
          {<<: {a: 1}}           | t:1:2: a merge key, '<<', is not followed: write out what it stands for
          """)
  void reportsWhatIsNoJsonAndWhatIsWrongInIt(String text, String problem) {
    if (problem == null) {
      assertThat(YamlReader.read("t", text).toJson()).hasToString("{\"<<\":1,\"b\":2}");
    } else {
      assertThatThrownBy(() -> YamlReader.read("t", text)).hasMessageStartingWith(problem);
    }
  }

  @Test
  void boundsTheDepthOfJsonToo() {
    var deep = "[".repeat(60) + "]".repeat(60);

    assertThatThrownBy(() -> YamlReader.read("t", deep)).hasMessageContaining("too much");
  }

  @Test
  void reportsANumberThatIsTooLongForOne() {
    assertThatThrownBy(() -> YamlReader.read("t", "a: " + "1".repeat(1_001)))
        .hasMessageContaining("is out of all bounds");
    assertThat(YamlReader.read("t", "a: " + "1".repeat(39)).toJson().get("a").isBigInteger())
        .isTrue();
  }

  @Test
  void followsAsManyAliasesAsThereAreValues() {
    var text = new StringBuilder("a: &a [x]\nb:\n");
    for (int i = 0; i < 1_000; i++) {
      text.append("- *a\n");
    }

    assertThat(YamlReader.read("t", text.toString()).toJson().get("b")).hasSize(1_000);
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
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("t:1:37: more than 50 levels or 100000 values");
  }
}
