package io.cloudprocessingengine.decider.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.common.daemon.Launcher;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeciderCommandTest {
  private static final String GOOD =
      """
      name: Copy
      version: "1.0"
      activities:
      - {name: CopyFile, version: v1}
      steps:
      - {name: Copy, activity: CopyFile, input: "{{__input__}}"}
      """;

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void everythingThatIsMissingIsReportedAtOnce() {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("'domain' is missing", "'plan' is missing", "2 problems");
  }

  @Test
  void problemsOfConfigurationAndPlansAreReportedTogether() throws IOException {
    var config = file("decider.yaml", "plan: [broken.yaml, missing.yaml]\ntask_lost: x\n");
    file("broken.yaml", GOOD.replace("CopyFile, input", "CopyFiel, input"));

    assertThat(run("-c", config)).isEqualTo(2);
    assertThat(err.toString())
        .contains("'domain' is missing", "unknown setting 'task_lost'", "CopyFiel", "missing.yaml");
  }

  @Test
  void runMayBeWrittenOut() {
    assertThat(run("run", "-d", "test")).isEqualTo(2);
    assertThat(err.toString()).contains("'plan' is missing").doesNotContain("'domain'");
  }

  @Test
  void optionsOfRunComeAfterIt() {
    assertThat(run("-d", "test", "run", "--plan", "x")).isEqualTo(2);
    assertThat(err.toString()).contains("'--domain' stands before 'run'");
  }

  @Test
  void validPlansAreCounted() throws IOException {
    assertThat(run("validate", file("plan.yaml", GOOD))).isZero();
    assertThat(out.toString()).contains("Copy 1.0: 1 step, no problem");
  }

  @Test
  void everyProblemOfAPlanIsPrinted() throws IOException {
    var bad = GOOD.replace("activity: CopyFile", "activity: Nothing, requires: [Nobody]");

    assertThat(run("validate", file("plan.yaml", bad))).isEqualTo(2);
    assertThat(err.toString()).contains("Nothing", "Nobody", "plan.yaml:6");
  }

  @Test
  void unknownOptionsAreBadUsage() {
    assertThat(run("--plan-nmae", "x")).isEqualTo(2);
    assertThat(err.toString()).contains("--plan-nmae");
  }

  private int run(String... arguments) {
    var line = Launcher.commandLine(new DeciderCommand());
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }
}
