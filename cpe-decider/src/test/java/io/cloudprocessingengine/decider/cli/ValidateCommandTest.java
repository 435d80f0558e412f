package io.cloudprocessingengine.decider.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {
  private static final String GOOD =
      """
      name: Copy
      version: "1.0"
      activities:
      - {name: CopyFile, version: v1}
      - {name: Unused, version: v1}
      steps:
      - {name: Copy, activity: CopyFile}
      """;

  @TempDir private Path folder;
  private Path plan;

  @BeforeEach
  void namePlan() {
    plan = folder.resolve("plan.yaml");
  }

  @Test
  void aProblemIsShownWithItsLineACaretAndASuggestion() throws IOException {
    Files.writeString(plan, GOOD.replace("activity: CopyFile", "activity: CopyFiel"));

    var run = CommandRun.of("validate", plan);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains(
            plan + ":7:26: unknown activity 'CopyFiel', did you mean 'CopyFile'?",
            """
                - {name: Copy, activity: CopyFiel}
                                         ^
            """,
            "1 problem");
  }

  @Test
  void tabsBeforeTheCaretStayTabs() throws IOException {
    Files.writeString(plan, "name: P\nversion: 1\nsteps:\n- {name: S, eval: 'a\tb', evl: 2}\n");

    assertThat(CommandRun.of("validate", plan).err())
        .contains("\n" + " ".repeat(24) + "\t" + " ".repeat(4) + "^");
  }

  @Test
  void warningsDoNotMakeAPlanInvalid() throws IOException {
    Files.writeString(plan, GOOD);

    var run = CommandRun.of("validate", plan);

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("Copy 1.0: 1 step, no problem");
    assertThat(run.err()).contains("warning: " + plan + ":5:10: no step uses activity 'Unused'");
  }

  @Test
  void warningsAreNotWithheldUntilEveryProblemIsMended() throws IOException {
    Files.writeString(plan, GOOD);
    Files.writeString(
        folder.resolve("bad.yaml"), GOOD.replace("activity: CopyFile", "activity: CopyFiel"));

    var run = CommandRun.of("validate", folder);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains("unknown activity 'CopyFiel'", "1 problem")
        .contains("warning: " + plan + ":5:10: no step uses activity 'Unused'")
        .contains("warning: " + folder.resolve("bad.yaml") + ":5:10: no step uses activity");
  }

  @Test
  void functionsNeedARole() throws IOException {
    Files.writeString(plan, "name: P\nversion: 1\nsteps:\n- {name: Tell, lambda: tell}\n");

    var without = CommandRun.of("validate", plan);
    var with = CommandRun.of("validate", "--lambda-role", "arn:aws:iam::1:role/swf", plan);

    assertThat(without.exitCode()).isZero();
    assertThat(without.err())
        .contains("warning: " + plan + ":4:10: step 'Tell' calls a Lambda function")
        .contains("'lambda_role'");
    assertThat(with.err()).isEmpty();
  }

  @Test
  void programsGetProblemsAsJson() throws IOException {
    Files.writeString(plan, GOOD.replace("activity: CopyFile", "activity: CopyFiel"));

    var run = CommandRun.of("validate", "--json", plan);

    var json = new ObjectMapper().readTree(run.out());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(json.get("valid").booleanValue()).isFalse();
    assertThat(json.at("/findings/0/severity").asText()).isEqualTo("error");
    assertThat(json.at("/findings/0/file").asText()).isEqualTo(plan.toString());
    assertThat(json.at("/findings/0/line").intValue()).isEqualTo(7);
    assertThat(json.at("/findings/0/column").intValue()).isEqualTo(26);
    assertThat(json.at("/findings/0/source").asText()).contains("activity: CopyFiel");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void programsGetValidPlansAndWarningsAsJson() throws IOException {
    Files.writeString(plan, GOOD);

    var run = CommandRun.of("validate", plan, "--json");

    var json = new ObjectMapper().readTree(run.out());
    assertThat(run.exitCode()).isZero();
    assertThat(json.get("valid").booleanValue()).isTrue();
    assertThat(json.at("/plans/0/name").asText()).isEqualTo("Copy");
    assertThat(json.at("/findings/0/severity").asText()).isEqualTo("warning");
  }

  @Test
  void aPlanThatIsNotThereHasNoLineToShow() {
    var run = CommandRun.of("validate", folder.resolve("nothing.yaml"));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("there is no such plan", "1 problem").doesNotContain("^");
  }

  @Test
  void aPlanIsDrawn() throws IOException {
    Files.writeString(plan, GOOD);

    assertThat(CommandRun.of("graph", plan, "--format", "svg").out())
        .startsWith("<svg ")
        .endsWith("</svg>\n");
    assertThat(CommandRun.of("graph", plan).out()).startsWith("flowchart TD");
  }

  @Test
  void whatIsNoPlanIsNotDrawn() throws IOException {
    Files.writeString(plan, GOOD);

    assertThat(CommandRun.of("graph", folder).exitCode()).isEqualTo(2);
    assertThat(CommandRun.of("graph", folder.resolve("nothing")).exitCode()).isEqualTo(2);
    assertThat(CommandRun.of("graph", plan, "--format", "gif").exitCode()).isEqualTo(2);
  }
}
