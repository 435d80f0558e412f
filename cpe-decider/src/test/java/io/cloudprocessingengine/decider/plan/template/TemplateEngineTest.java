package io.cloudprocessingengine.decider.plan.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateEngineTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final TemplateEngine ENGINE = new TemplateEngine();
  private static final Variables VARIABLES =
      new Variables(
          Map.of(
              "__input__",
              json(
                  """
                  {"user": "John", "age": 42, "ratio": 1.50, "big": 12345678901234567890,
                   "none": null, "yes": true, "no": false, "tags": ["a", "b"], "nothing": [],
                   "a-key": 1, "quote": "say \\"hi\\"", "hostile": "{{ 7 * 6 }}{% raw %}",
                   "client": {"name": "acme", "queues": {"input": "in"}}}\
                  """),
              "Probe",
              json("{\"width\": 640, \"kind\": null}"),
              "Sizes",
              json("[1, 2, 3]")));

  private static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  private static String text(String template) {
    return ENGINE.text(template).template().evaluate(VARIABLES).text();
  }

  private static JsonNode string(String template) {
    return ENGINE.string(template).template().evaluate(VARIABLES).json();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          {{__input__.user}}                              | "John"
          {{ __input__.age }}                             | 42
          {{__input__.big}}                               | 12345678901234567890
          {{__input__.none}}                              | null
          {{__input__.none.deeper}}                       | null
          {{__input__["a-key"]}}                          | 1
          {{__input__['tags'][1]}}                        | "b"
          {{Sizes[2]}}                                    | 3
          {{Sizes}}                                       | [1,2,3]
          {{__input__.quote}}                             | "say \\"hi\\""
          {{__input__.client}}                            | {"name":"acme","queues":{"input":"in"}}
          {"u": {{__input__.user}}, "w": {{Probe.width}}} | {"u":"John","w":640}
          [{{Probe.kind}}]                                | [null]
          for {{__input__.user}}                          | for "John"
          Some text                                       | Some text
          12                                              | 12
          1.10                                            | 1.10
          true                                            | true
          {"a" : 1}                                       | {"a":1}
          """)
  void writesReferencesAsJson(String template, String expected) {
    assertThat(text(template)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '\0',
      textBlock =
          """
          {{ __input__.user ~ '!' }}                                  ¦ "John!"
          {{ __input__.user|upper }}                                  ¦ "JOHN"
          {{ __input__.tags|join('-') }}                              ¦ "a-b"
          {{ __input__.tags|length }}                                 ¦ 2
          {{ Probe.width * 2 }}                                       ¦ 1280
          {{ Probe.width > 100 and __input__.yes }}                   ¦ true
          {{ 'big' if Probe.width > 100 else 'small' }}               ¦ "big"
          {% if Probe.width > 1000 %}"big"{% else %}"small"{% endif %} ¦ "small"
          {% if __input__.no or __input__.nothing %}1{% else %}2{% endif %} ¦ 2
          [{% for s in Sizes %}{{ s * 10 }}{% if not loop.last %},{% endif %}{% endfor %}] ¦ [10,20,30]
          keys:{% for k in Probe %} {{ k }}{% endfor %}               ¦ keys: "width" "kind"
          [{% for k, v in Probe.items() %}[{{ k }},{{ v }}]{% if not loop.last %},{% endif %}{% endfor %}] ¦ [["width",640],["kind",null]]
          {% set w = Probe.width %}{{ w + 1 }}                        ¦ 641
          {{ [Probe.width, {'k': Probe.kind}] }}                      ¦ [640,{"k":null}]
          {{ Probe.kind is none }}                                    ¦ true
          {{ Probe.kind == none }}                                    ¦ true
          {{ Probe.height|default(480) }}                             ¦ 480
          {{ Probe.height is defined }}                               ¦ false
          {{ Probe.width is defined }}                                ¦ true
          {{ __input__.options.size | default('M') }}                 ¦ "M"
          {{ 10 / 4 }}                                                ¦ 2.5
          {{ range(3) }}                                              ¦ [0,1,2]
          {{ __input__.ratio }}{# a comment #}                        ¦ 1.5
          {{ 'a,b'.split(',') }}                                      ¦ ["a","b"]
          {% macro twice(x) %}{{ x * 2 }}{% endmacro %}{{ twice(4) }} ¦ "8"
          as is: {% raw %}{{ not this }}{% endraw %}                  ¦ as is: {{ not this }}
          """)
  void evaluatesTheWholeLanguage(String template, String expected) {
    assertThat(text(template)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      textBlock =
          """
          {{ D.duration / 4 }}         ¦ 2.625
          {{ 1 / D.half }}             ¦ 2.0
          {{ 1000 / D.rate > 33.3 }}   ¦ true
          {{ D.duration * 2 == 21 }}   ¦ true
          {{ D.duration == 10.5 }}     ¦ true
          {{ D.duration == D.same }}   ¦ true
          {{ D.duration * 0.9 }}       ¦ 9.450000000000001
          {{ D.duration // 4 }}        ¦ 2.0
          {{ D.duration ** 2 }}        ¦ 110.25
          {{ D.zero == 0 }}            ¦ true
          {{ D.thousand / 16 }}        ¦ 62.5
          {{ 1 / D.printed }}          ¦ 10.0
          {{ D.printed == 0.1 }}       ¦ true
          {{ D.price }}                ¦ 1.50
          {{ D.long }}{# as it is #}   ¦ 0.1234567890123456789
          {{ D.small }}{# as it is #}  ¦ 1E-400
          {{ D.large }}{# as it is #}  ¦ 1E+400
          """)
  void countsWithTheDecimalsOfAResultAsWithItsOwn(String template, String expected)
      throws JsonProcessingException {
    var result =
        ExactJson.read(
            """
            {"duration": 10.5, "same": 10.50, "half": 0.5, "rate": 29.97, "zero": 0.00,
             "thousand": 1e3, "price": 1.50, "long": 0.1234567890123456789, "small": 1e-400,
             "large": 1e400, "printed": 0.10000000000000001}\
            """);

    var value = ENGINE.text(template).template().evaluate(new Variables(Map.of("D", result)));

    assertThat(value.text()).isEqualTo(expected);
  }

  @Test
  void neverEvaluatesAValue() {
    assertThat(text("{{__input__.hostile}}")).isEqualTo("\"{{ 7 * 6 }}{% raw %}\"");
    assertThat(text("{{ __input__.hostile|lower }}")).isEqualTo("\"{{ 7 * 6 }}{% raw %}\"");
    assertThat(text("{% set x = __input__.hostile %}{{ x }}"))
        .isEqualTo("\"{{ 7 * 6 }}{% raw %}\"");
    assertThat(string("is {{__input__.hostile}}").textValue()).isEqualTo("is {{ 7 * 6 }}{% raw %}");
    assertThat(string("is {{ __input__.hostile|trim }}").textValue())
        .isEqualTo("is {{ 7 * 6 }}{% raw %}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '\0',
      textBlock =
          """
          {{__input__.age}}           ¦ 42
          {{ __input__.age + 1 }}     ¦ 43
          {{__input__.client.name}}   ¦ "acme"
          {{ __input__.tags|first }}  ¦ "a"
          for {{__input__.user}}      ¦ "for John"
          {{__input__.user}} is {{__input__.age}} ¦ "John is 42"
          {{ __input__.user|upper }}! ¦ "JOHN!"
          {% if __input__.yes %}1{% endif %} ¦ "1"
          plain                       ¦ "plain"
          12                          ¦ "12"
          """)
  void keepsTheTypeOfAStringThatIsOneExpression(String template, String expected) {
    assertThat(string(template)).isEqualTo(json(expected));
  }

  @Test
  void callsATextThatStartsLikeJsonAndIsNoneAnError() {
    assertThatThrownBy(() -> text("{\"a\": {{__input__.user}} {{__input__.age}}}"))
        .isInstanceOf(TemplateException.class)
        .hasMessageStartingWith("starts like JSON but is not: Unexpected character ('n'");
    assertThatThrownBy(() -> text("{{__input__.user}} and more"))
        .hasMessageStartingWith("starts like JSON but is not");
  }

  @Test
  void givesTheSameToManyThreads() {
    var template =
        ENGINE
            .text(
                "[{% for s in Sizes %}{{ s * 10 }}{% if not loop.last %},{% endif %}{% endfor %}]")
            .template();

    var values =
        IntStream.range(0, 2_000).parallel().mapToObj(it -> template.evaluate(VARIABLES).text());

    assertThat(values.distinct()).containsExactly("[10,20,30]");
  }
}
