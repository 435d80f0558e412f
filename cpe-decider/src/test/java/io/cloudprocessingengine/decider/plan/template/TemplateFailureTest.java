package io.cloudprocessingengine.decider.plan.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateFailureTest {
  private static final TemplateEngine ENGINE = new TemplateEngine();
  private static final JsonNode MANY = many();
  private static final Variables VARIABLES =
      new Variables(
          Map.of(
              "Probe",
              new ObjectMapper().valueToTree(Map.of("width", 640, "name", "a.jpg")),
              "Many",
              MANY));

  private static JsonNode many() {
    var array = JsonNodeFactory.instance.arrayNode();
    for (var number = 0; number < 500; number++) {
      array.add(number);
    }
    return array;
  }

  private static String text(String template) {
    return ENGINE.text(template).template().evaluate(VARIABLES).text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '\0',
      textBlock =
          """
          {{Probe.height}}                       ¦ 'height' is undefined in 'Probe.height'
          {{Probe["height"].x}}                  ¦ 'height' is undefined in 'Probe["height"].x'
          {{Probe.width.x}}                      ¦ 'x' is undefined in 'Probe.width.x'
          {{Many[500]}}                          ¦ '500' is undefined in 'Many[500]'
          {{Many.size}}                          ¦ 'size' is undefined in 'Many.size'
          {{Other}}                              ¦ 'Other' is undefined in 'Other'
          {"a": {{Probe.height}}}                ¦ 'height' is undefined in 'Probe.height'
          {{ Probe.height * 2 }}                 ¦ 'height' is undefined in 'Probe.height * 2'
          {{ Probe.height|upper }}               ¦ 'height' is undefined in 'Probe.height|upper'
          {{ Probe.height == 3 }}                ¦ 'height' is undefined in 'Probe.height == 3'
          {{ Other ~ '!' }}                      ¦ 'Other' is undefined in 'Other ~ '!''
          {{ Probe.width.x + 1 }}                ¦ 'x' is undefined in 'Probe.width.x + 1'
          {{ Probe.name.bytes|length }}          ¦ 'bytes' is undefined in 'Probe.name.bytes|length'
          {{ Many[500]|string }}                 ¦ '500' is undefined in 'Many[500]|string'
          {% if Probe.height %}x{% endif %}      ¦ 'height' is undefined in 'Probe.height'
          {% for x in Probe.list %}x{% endfor %} ¦ 'list' is undefined in 'Probe.list'
          {% set x = Probe.list %}x              ¦ 'list' is undefined in '[ Probe.list ]'
          {{ Probe.height|default(Probe.depth) }} ¦ 'depth' is undefined in 'Probe.height|default(Probe.depth)'
          """)
  void namesWhatIsUndefined(String template, String message) {
    assertThatThrownBy(() -> text(template))
        .isInstanceOf(TemplateException.class)
        .hasMessage(message);
  }

  @Test
  void stopsBeforeItWritesTooMuch() {
    var long300k = new Variables(Map.of("X", TextNode.valueOf("x".repeat(300_000))));

    for (var text : new String[] {"[{{X}},{{X}},{{X}},{{X}}]", "{{ X ~ X ~ X ~ X }}"}) {
      var template = ENGINE.text(text).template();
      assertThatThrownBy(() -> template.evaluate(long300k))
          .isInstanceOf(TemplateException.class)
          .hasMessageContaining("1048576");
    }
  }

  @Test
  void stopsBeforeItTakesTooLong() {
    assertThatThrownBy(
            () -> text("{% for a in Many %}{% for b in Many %}{{ a }}{% endfor %}{% endfor %}"))
        .isInstanceOf(TemplateException.class)
        .hasMessage("evaluates more than 20000 expressions");
  }

  @Test
  void stopsAValueThatDoublesItself() {
    var doubling = "{% set x = 'xxxxxxxx' %}" + "{% set x = x ~ x %}".repeat(60) + "{{ x|length }}";

    assertThatThrownBy(() -> text(doubling)).isInstanceOf(TemplateException.class);
  }

  @Test
  void doesNotReachTheMachinery() {
    for (var expression :
        new String[] {
          "Probe.class",
          "Probe.getClass()",
          "''.getClass().forName('x')",
          "'x'.repeat(2000000000)",
          "____int3rpr3t3r____.config"
        }) {
      assertThatThrownBy(() -> text("{{ " + expression + " }}"))
          .as(expression)
          .isInstanceOf(TemplateException.class);
    }
  }

  @Test
  void isNotConfusedByNamesOfMembers() throws Exception {
    var hostile =
        new ObjectMapper()
            .readTree("{\"__proto__\": 1, \"class\": 2, \"{{ 1 }}\": 3, \"items\": 4, \"\": 5}");
    var variables = new Variables(Map.of("__input__", hostile));

    assertThat(ENGINE.text("{{ __input__ }}").template().evaluate(variables).json())
        .isEqualTo(hostile);
    assertThat(ENGINE.text("{{ __input__|tojson|fromjson }}").template().evaluate(variables).json())
        .isEqualTo(hostile);
    assertThat(
            ENGINE
                .text("{{ __input__['class'] + __input__['__proto__'] }}")
                .template()
                .evaluate(variables)
                .text())
        .isEqualTo("3");
  }
}
