package io.cloudprocessingengine.decider.plan.loader;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.cloudprocessingengine.common.config.YamlReader;
import io.cloudprocessingengine.decider.plan.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema for editors says what the loader says, as far as a schema can. */
class PlanSchemaTest {
  /** Faults that no schema can see: names that lead nowhere, twice the same, bad templates. */
  private static final Set<String> ONLY_FOR_THE_LOADER =
      Set.of(
          "cycle.yaml",
          "duplicates.yaml",
          "duplicate-key.yaml",
          "newcomer.yaml",
          "not-yaml.yaml",
          "schemas.yaml",
          "sharp.yaml",
          "template-syntax.yaml",
          "templates.yaml",
          "unclosed.yaml",
          "unquoted.yaml");

  private static final JsonNode SCHEMA = schema();

  static Stream<Path> faults() throws IOException, URISyntaxException {
    return PlanFaultsTest.plans()
        .filter(plan -> !ONLY_FOR_THE_LOADER.contains(plan.getFileName().toString()));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void refusesWhatTheLoaderRefuses(Path plan) throws IOException {
    assertThat(errors(Files.readString(plan))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"whole.yaml", "original.yaml"})
  void takesWhatTheLoaderTakes(String name) throws IOException, URISyntaxException {
    var plan = Path.of(PlanSchemaTest.class.getResource("../" + name).toURI());

    assertThat(errors(Files.readString(plan))).isEmpty();
  }

  @Test
  void takesTheExamples() throws IOException {
    for (var plan : PlanFolder.plans(Path.of("..", "examples", "plans"))) {
      assertThat(errors(Files.readString(plan))).as(plan.toString()).isEmpty();
    }
  }

  @Test
  void takesEveryPlanOfTheGuide() throws IOException {
    var blocks = Files.readString(Path.of("..", "docs", "plans.md")).split("```yaml\n");
    assertThat(blocks).hasSizeGreaterThan(4);
    for (var index = 1; index < blocks.length; index++) {
      var plan = blocks[index].substring(0, blocks[index].indexOf("\n```"));
      assertThat(errors(plan)).as(plan).isEmpty();
    }
  }

  @Test
  void knowsTheKeysThatTheLoaderKnows() {
    assertThat(keys("/properties")).containsExactlyInAnyOrderElementsOf(HeadReader.KEYS);
    assertThat(keys("/$defs/activity/properties"))
        .containsExactlyInAnyOrderElementsOf(ActivityReader.KEYS);
    assertThat(keys("/$defs/retry/properties"))
        .containsExactlyInAnyOrderElementsOf(RetryReader.KEYS);
    assertThat(keys("/$defs/workflowStep/properties/workflow/properties"))
        .containsExactlyInAnyOrderElementsOf(ChildReader.KEYS);
    for (var kind : StepKeys.KINDS) {
      assertThat(keys("/$defs/" + kind + "Step/properties"))
          .as(kind)
          .containsExactlyInAnyOrderElementsOf(StepKeys.of(kind));
    }
  }

  private static Set<String> keys(String pointer) {
    var keys = new HashSet<String>();
    SCHEMA.at(pointer).fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  private static List<Error> errors(String plan) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(SCHEMA)
        .validate(YamlReader.read("plan.yaml", plan).toJson());
  }

  private static JsonNode schema() {
    try (var stream = Plan.class.getResourceAsStream("plan.json")) {
      return new ObjectMapper().readTree(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
