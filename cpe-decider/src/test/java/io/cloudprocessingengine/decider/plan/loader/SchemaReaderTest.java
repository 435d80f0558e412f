package io.cloudprocessingengine.decider.plan.loader;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudprocessingengine.common.config.Problem;
import io.cloudprocessingengine.common.config.YamlNode.Mapping;
import io.cloudprocessingengine.common.config.YamlReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaReaderTest {
  private static List<String> check(String schema, String input) throws JsonProcessingException {
    var findings = new Findings();
    var fields = new Fields((Mapping) YamlReader.read("s", "input_spec: " + schema), findings);
    var spec = new SchemaReader().read(fields, "input_spec");
    assertThat(findings.problems()).isEmpty();
    return spec.check(new ObjectMapper().readTree(input));
  }

  @Test
  void namesThePlaceOfEachFault() throws JsonProcessingException {
    var schema =
        "{type: object, required: [id], properties: {client: {properties: {name: {type: string}}},"
            + " tags: {items: {type: string}}}}";

    assertThat(check(schema, "{\"client\": {\"name\": 1}, \"tags\": [\"a\", 2]}"))
        .containsExactlyInAnyOrder(
            "required property 'id' not found",
            "/client/name: integer found, string expected",
            "/tags/1: integer found, string expected");
    assertThat(check(schema, "{\"id\": 7}")).isEmpty();
  }

  @Test
  void isDraft4UnlessTheSchemaSaysOtherwise() throws JsonProcessingException {
    assertThat(check("{minimum: 3, exclusiveMinimum: true}", "3")).hasSize(1);
    assertThat(
            check("{$schema: 'https://json-schema.org/draft/2020-12/schema', const: a}", "\"b\""))
        .hasSize(1);
    assertThat(check("{const: a}", "\"b\"")).isEmpty();
  }

  private static List<String> warnings(String schema) {
    var findings = new Findings();
    var fields = new Fields((Mapping) YamlReader.read("s", "input_spec: " + schema), findings);
    new SchemaReader().read(fields, "input_spec");
    return findings.warnings().stream().map(Problem::toString).toList();
  }

  @Test
  void warnsOfKeywordsThatCheckNothingInTheDraftOfTheSchema() {
    var later = "$schema: 'https://json-schema.org/draft/2020-12/schema', ";

    assertThat(warnings("{properties: {a: {const: 1}}, if: {}, dependentRequired: {}}"))
        .hasSize(3)
        .contains(
            "s:1:31: 'const' checks nothing in the draft of this schema: give it"
                + " \"$schema: 'https://json-schema.org/draft/2020-12/schema'\"");
    assertThat(warnings("{" + later + "const: 1, if: {const: 2}, dependentRequired: {}}"))
        .isEmpty();
    assertThat(warnings("{" + later + "additionalItems: false}"))
        .containsExactly("s:1:71: 'additionalItems' checks nothing in the draft of this schema");
    assertThat(warnings("{$comment: a, examples: [], readOnly: true, $defs: {}, x-mine: 1}"))
        .isEmpty();
  }

  @Test
  void takesAnythingWithoutASchema() throws JsonProcessingException {
    assertThat(check("~", "[1, null]")).isEmpty();
  }

  @Test
  void resolvesReferencesWithinTheSchema() throws JsonProcessingException {
    var schema = "{definitions: {n: {type: number}}, items: {$ref: '#/definitions/n'}}";

    assertThat(check(schema, "[1, \"x\"]")).containsExactly("/1: string found, number expected");
  }

  @Test
  void saysNoMoreThanAPersonReads() throws JsonProcessingException {
    var hundred = "[" + "\"x\",".repeat(99) + "\"x\"]";

    assertThat(check("{items: {type: number}}", hundred)).hasSize(20);
  }

  @ParameterizedTest
  @CsvSource({
    "b, abc, true",
    "^b, abc, false",
    "'^a|c$', ac, true",
    "'^a$', a, true",
    "'^(?=.*c)a[a-c]+$', abc, true",
    "'^s3://|^https://.*$', s3://bucket/key, true",
    "'^[$]a|b$c', $a, true",
    "'^[$]a|b$c', b, false",
    "'^[a-z]{1,3}$', abcd, false",
    "'a\\$', a, false",
    "'a\\$', a$, true"
  })
  void findsPatternsAsJsonSchemaHasThem(String pattern, String text, boolean found)
      throws JsonProcessingException {
    var faults = check("{pattern: '" + pattern + "'}", "\"" + text + "\"");

    assertThat(faults.isEmpty()).as(pattern).isEqualTo(found);
  }

  @Test
  void theEndOfAPatternIsNotBeforeTheLastLineEnd() throws JsonProcessingException {
    assertThat(check("{pattern: '^a$'}", "\"a\\n\"")).hasSize(1);
  }

  @Test
  void aSchemaThatRefersToItselfWithoutEndIsAFaultOfEveryInput() throws JsonProcessingException {
    assertThat(check("{$ref: '#'}", "1"))
        .containsExactly("the schema refers to itself without end");
  }

  @ParameterizedTest
  @CsvSource({"'^(.*?a){25}P', 40", "'^(a+)+\\1b$', 60"})
  @Timeout(60)
  void givesUpOnAPatternThatTriesTooManyWays(String pattern, int length)
      throws JsonProcessingException {
    var faults = check("{pattern: '" + pattern + "'}", "\"" + "a".repeat(length) + "!\"");

    assertThat(faults)
        .singleElement()
        .asString()
        .contains("the pattern " + pattern + " can't be held against this text of")
        .contains("tries too many ways");
  }

  @Test
  @Timeout(60)
  void givesUpOnManyTextsThatTogetherTryTooManyWays() throws JsonProcessingException {
    var texts = "[" + ("\"" + ",".repeat(26) + "\",").repeat(1_000) + "\"\"]";

    assertThat(check("{items: {pattern: '^(.*?,){8}P'}}", texts))
        .singleElement()
        .asString()
        .contains("tries too many ways");
  }

  /** A stack holds more of it before it is compiled, and the answer must always be the same. */
  @Test
  void holdsAPatternAgainstTheLongestText() throws JsonProcessingException {
    var longest = "ab_9".repeat(32_768 / 4);

    for (var round = 0; round < 20; round++) {
      assertThat(check("{pattern: '^([a-z]|[0-9]|_)*$'}", "\"" + longest + "\"")).isEmpty();
    }
    assertThat(check("{pattern: '^([a-z]|[0-9]|_)*$'}", "\"" + longest + "!\"")).hasSize(1);
  }
}
