package io.cloudprocessingengine.decider.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateCommandTest {
  private static final String PLAN =
      """
      name: Copy
      version: "1.0"
      activities: [{name: CopyFile, version: v1}]
      steps:
      - {name: Copy, activity: CopyFile, input: "{{__input__.file}}"}
      - {name: Wait, wait: "{{__input__.until}}", requires: [Copy]}
      """;
  private static final String COMMAND =
      """
      {"type": "start_job", "data": {"file": "a.jpg", "until": "2030-01-01T01:00:00Z"}}
      """;

  @TempDir private Path folder;
  private Path plan;
  private Path input;

  @BeforeEach
  void writePlan() throws IOException {
    plan = Files.writeString(folder.resolve("plan.yaml"), PLAN);
    input = Files.writeString(folder.resolve("input.json"), COMMAND);
  }

  @Test
  void printsTheTimelineOfAJobThatWouldComplete() {
    var run = CommandRun.of("simulate", plan, "--input", input, "--start", "2030-01-01T00:00:00Z");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("Copy  scheduled: CopyFile v1 \"a.jpg\"", "01:00:00  job completed");
  }

  @Test
  void exitsWithOneWhenTheJobWouldFail() throws IOException {
    var results = folder.resolve("results.yaml");
    Files.writeString(results, "steps: {Copy: {failure: Broken}}");

    var run = CommandRun.of("simulate", plan, "--input", input, "--results", results, "--json");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(new ObjectMapper().readTree(run.out()).get("reason").asText())
        .isEqualTo("Copy: Broken");
  }

  @Test
  void exitsWithTwoWhenAFileCannotBeUsed() throws IOException {
    var results = folder.resolve("results.yaml");
    Files.writeString(results, "steps: {Cpy: {failure: Broken}}");

    assertThat(CommandRun.of("simulate", plan, "--results", results).err())
        .contains("results.yaml:1:9: unknown step 'Cpy', did you mean 'Copy'?");
    assertThat(CommandRun.of("simulate", plan, "--input", folder.resolve("x")).exitCode())
        .isEqualTo(2);
    assertThat(CommandRun.of("simulate", plan, "--start", "soon").exitCode()).isEqualTo(2);
  }
}
