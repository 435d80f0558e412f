package io.cloudprocessingengine.decider.plan.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudprocessingengine.common.config.ConfigurationException;
import io.cloudprocessingengine.common.config.Problem;
import io.cloudprocessingengine.decider.plan.PlanId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanLoaderTest {
  private static final String STEPS =
      """
      steps:
      - {name: One, eval: 1}
      """;

  @TempDir private Path folder;

  private Path plan(String file, String text) throws IOException {
    return Files.writeString(folder.resolve(file), text);
  }

  @Test
  void anInstantToWaitForMayBeWrittenOut() {
    var plan = "{name: P, version: 1, steps: [{name: S, wait: '2030-01-31T12:00:00Z'}]}";

    assertThat(PlanLoader.read("plan.yaml", plan).byId()).hasSize(1);
  }

  @Test
  void loadsEveryPlanOfAFolder() throws IOException {
    plan("b.yml", "name: B\nversion: 1\n" + STEPS);
    plan("a.yaml", "name: A\nversion: 1\n" + STEPS);
    plan(
        "c.json",
        "{\"name\": \"A\", \"version\": \"2\", \"steps\": [{\"name\": \"S\", \"eval\": 1}]}");
    plan("readme.txt", "not a plan");

    var plans = PlanLoader.load(List.of(folder), PlanOverrides.NONE);

    assertThat(plans.byId().keySet())
        .containsExactly(new PlanId("A", "1"), new PlanId("B", "1"), new PlanId("A", "2"));
    assertThat(plans.find(new PlanId("A", "2"))).isPresent();
    assertThat(plans.find(new PlanId("A", "3"))).isEmpty();
  }

  @Test
  void keepsTheVersionAsItIsWritten() {
    var plans = PlanLoader.read("p", "name: 007\nversion: 1.10\n" + STEPS);

    assertThat(plans.byId()).containsOnlyKeys(new PlanId("007", "1.10"));
  }

  @Test
  void reportsTheProblemsOfAllFilesInOneGo() throws IOException {
    var one = plan("one.yaml", "name: A\n" + STEPS);
    var two = plan("two.yaml", "name: [\n");
    var gone = folder.resolve("gone.yaml");
    var empty = Files.createDirectory(folder.resolve("empty"));

    assertThatThrownBy(() -> PlanLoader.load(List.of(one, two, gone, empty), PlanOverrides.NONE))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(one + ":1:1: the plan has no 'version'")
        .hasMessageContaining(two + ":2:1: not valid YAML")
        .hasMessageContaining(gone + ": there is no such plan")
        .hasMessageContaining(empty + ": this folder has no plans in it");
  }

  @Test
  void refusesTwoPlansOfOneNameAndVersion() throws IOException {
    var one = plan("one.yaml", "name: A\nversion: 1\n" + STEPS);
    var two = plan("two.yaml", "name: A\nversion: 1\n" + STEPS);

    assertThatThrownBy(() -> PlanLoader.load(List.of(folder), PlanOverrides.NONE))
        .hasMessage(two + ":1:1: plan 'A 1' is in " + one + " too");
  }

  @Test
  void takesNameAndVersionFromTheCommandLine() throws IOException {
    var overrides = new PlanOverrides(Optional.of("B"), Optional.of("9"));
    var one = plan("one.yaml", "version: 1\n" + STEPS);
    var two = plan("two.yaml", "name: A\nversion: 1\n" + STEPS);
    var bad = new PlanOverrides(Optional.of("a:b"), Optional.empty());

    assertThat(PlanLoader.load(List.of(one), overrides).byId())
        .containsOnlyKeys(new PlanId("B", "9"));
    assertThatThrownBy(() -> PlanLoader.load(List.of(two), bad))
        .hasMessage("--plan_name: it must not contain ':': 'a:b'");
    assertThatThrownBy(
            () ->
                PlanLoader.load(
                    List.of(one, two), new PlanOverrides(Optional.of("B"), Optional.empty())))
        .hasMessageContaining("two.yaml:1:1: plan 'B 1' is in");
  }

  @Test
  void warnsOfAChildOfWhichAnotherVersionIsHere() throws IOException {
    var child = plan("child.yaml", "name: Child\nversion: 1\n" + STEPS);
    var steps = "steps:\n- {name: C, workflow: {name: Child, version: \"%s\"}}\n";
    var right = plan("right.yaml", "name: Right\nversion: 1\n" + steps.formatted("1"));
    var wrong = plan("wrong.yaml", "name: Wrong\nversion: 1\n" + steps.formatted("9"));

    assertThat(PlanLoader.load(List.of(child, right), PlanOverrides.NONE).warnings()).isEmpty();
    assertThat(PlanLoader.load(List.of(child, wrong), PlanOverrides.NONE).warnings())
        .containsExactly(
            new Problem(
                wrong + ":1:1",
                "plan 'Wrong 1' starts workflow 'Child 9', and here is only 'Child 1'"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {{ A }} and {{ A }}                 | true
          not {{ A }}                         | true
          {{ A }}{{ A }}                      | true
          {{ A }}                             | false
          {{ A and not A['{'] is defined }}   | false
          {% if A %}1{% endif %}              | false
          {{ A }}{# why #}                    | false
          """)
  void warnsOfAConditionThatIsAlwaysTrue(String when, boolean warned) {
    var text =
        """
        name: A
        version: 1
        steps:
        - {name: A, eval: 1}
        - {name: B, requires: [A], eval: 2, when: "%s"}
        """
            .formatted(when);

    var warnings = PlanLoader.read("p.yaml", text).warnings();

    assertThat(warnings).hasSize(warned ? 1 : 0);
    assertThat(warnings)
        .allSatisfy(it -> assertThat(it).asString().startsWith("p.yaml:5:43: 'when' is a text"));
  }

  @Test
  void warnsOfDecisionsThatAreLostForGood() {
    var text = "name: A\nversion: 1\ndefault_task_start_to_close_timeout: NONE\n" + STEPS;

    assertThat(PlanLoader.read("p.yaml", text).warnings())
        .singleElement()
        .asString()
        .startsWith(
            "p.yaml:3:38: with 'NONE' a job stops for good when a Decider ends amid a decision");
  }

  @Test
  void refusesADefaultTaskListThatSwfWouldRefuse() {
    var text =
        """
        name: A
        version: 1
        activities:
        - {name: %1$s, version: 1.0}
        - {name: %2$s, version: 1.0, task_list: short}
        steps:
        - {name: One, activity: %1$s}
        - {name: Two, activity: %2$s}
        """
            .formatted("a".repeat(253), "b".repeat(253));

    assertThatThrownBy(() -> PlanLoader.read("p.yaml", text))
        .hasMessage(
            "p.yaml:4:10: the task list '<name>-<version>' has 257 characters, 256 are allowed:"
                + " give it a 'task_list'");
  }

  @Test
  void warnsOfAnActivityThatNoStepUses() {
    var text =
        """
        name: A
        version: 1
        activities:
        - {name: Used, version: 1}
        - {name: Unused, version: 1}
        steps:
        - {name: One, activity: Used}
        """;

    assertThat(PlanLoader.read("p.yaml", text).warnings())
        .containsExactly(new Problem("p.yaml:5:10", "no step uses activity 'Unused'"));
  }

  @Test
  void warnsOfAValueWithinAStringOfJson() {
    var text =
        """
        name: A
        version: 1
        activities:
        - {name: Used, version: 1}
        steps:
        - name: One
          activity: Used
          input: |
            {"a": {{__input__.a}}, "b\\"": "",
             "path": "/films/{{__input__.file}}"}
        - name: Two
          activity: Used
          input: {path: "/films/{{__input__.file}}", said: 'said "{{__input__.file}}"'}
        """;

    var warnings = PlanLoader.read("p.yaml", text).warnings();

    assertThat(warnings).hasSize(1);
    assertThat(warnings.get(0).toString())
        .startsWith("p.yaml:10:24: '__input__' stands within a string of JSON");
  }

  @Test
  void readsAThousandStepsInAChain() {
    var text = new StringBuilder("name: Long\nversion: 1\nsteps:\n");
    for (var number = 1000; number > 1; number--) {
      text.append(
          "- {name: S%d, requires: [S%d], eval: '{{S%d}}'}%n"
              .formatted(number, number - 1, number - 1));
    }
    text.append("- {name: S1, eval: 1}\n");

    var steps = PlanLoader.read("p", text.toString()).byId().values().iterator().next().steps();

    assertThat(steps.ordered().get(0).name()).isEqualTo("S1");
    assertThat(steps.ordered().get(999).name()).isEqualTo("S1000");
  }
}
