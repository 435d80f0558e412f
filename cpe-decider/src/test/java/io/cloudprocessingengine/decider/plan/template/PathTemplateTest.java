package io.cloudprocessingengine.decider.plan.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain references take a short way; it must lead where the long one does. */
class PathTemplateTest {
  private static final TemplateEngine ENGINE = new TemplateEngine();

  private static Variables variables() throws JsonProcessingException {
    var input =
        new ObjectMapper()
            .readTree(
                """
                {"text": "a \\"b\\" {{ c }} \\u00e9", "number": -12.5e3, "int": 9007199254740993,
                 "null": null, "true": true, "list": [1, [2, {"x": 3}]], "empty": {}, "a b": "é"}\
                """);
    return new Variables(Map.of("A", input));
  }

  private static String outcome(Template template, Variables variables) {
    try {
      return template.evaluate(variables).toString();
    } catch (TemplateException e) {
      return e.getMessage();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A",
        "A.text",
        "A.number",
        "A.int",
        "A['null']",
        "A['null'].x",
        "A['true']",
        "A.list",
        "A.list[1][1].x",
        "A.list[1]",
        "A.list[9]",
        "A.list.x",
        "A['empty']",
        "A['a b']",
        "A.nope",
        "A.nope.x",
        "A.text.x",
        "A.text[0]",
        "B",
        "B.x"
      })
  void givesWhatTheEngineGives(String path) throws JsonProcessingException {
    var variables = variables();
    for (var around : new String[] {"%s", "[%s, 1]", "say %s!", " %s\n"}) {
      for (var style : Style.values()) {
        var shortWay = around.formatted("{{" + path + "}}");
        var longWay = around.formatted("{{" + path + "}}{# by the engine #}");
        var engine = new Jinja().parse(longWay, style).template();
        var paths = PathTemplate.parse(shortWay, style).orElseThrow().template();

        assertThat(outcome(paths, variables))
            .as(shortWay + " as " + style)
            .isEqualTo(outcome(engine, variables));
        assertThat(paths.variables()).isEqualTo(engine.variables());
      }
    }
    assertThat(ENGINE.text("{{" + path + "}}").template()).isInstanceOf(PathTemplate.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ A + 1 }}",
        "{{ A|upper }}",
        "{{- A -}}",
        "{% if A %}{% endif %}",
        "{{ not }}x{# #}",
        "{{A}}{{ A.b() }}",
        "{{ true }}"
      })
  void leavesTheRestToTheEngine(String text) {
    assertThat(PathTemplate.parse(text, Style.JSON)).isEmpty();
  }
}
