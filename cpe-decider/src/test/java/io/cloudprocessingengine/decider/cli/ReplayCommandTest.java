package io.cloudprocessingengine.decider.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCommandTest {
  @TempDir private Path folder;

  @Test
  void exitsWithZeroWhenEveryDecisionIsAsItWas() throws Exception {
    var run = replay(recorded("recorded.yaml"));

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("5 decisions, 0 different");
  }

  @Test
  void exitsWithOneWhenSomethingDiffers() throws Exception {
    var plan = Files.readString(recorded("recorded.yaml")).replace("1920", "1080");

    var run = replay(Files.writeString(folder.resolve("plan.yaml"), plan), "--json");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(new ObjectMapper().readTree(run.out()).get("same").booleanValue()).isFalse();
  }

  @Test
  void exitsWithTwoWithoutAHistory() throws Exception {
    var plan = recorded("recorded.yaml");

    assertThat(CommandRun.of("replay", plan).exitCode()).isEqualTo(2);
    assertThat(CommandRun.of("replay", plan, "--history", folder.resolve("x")).exitCode())
        .isEqualTo(2);
  }

  private static CommandRun replay(Object plan, Object... more) throws Exception {
    var history = recorded("history.json");
    return more.length == 0
        ? CommandRun.of("replay", plan, "--history", history)
        : CommandRun.of("replay", plan, "--history", history, more[0]);
  }

  private static Path recorded(String name) throws IOException, URISyntaxException {
    return Path.of(ReplayCommandTest.class.getResource("../replay/" + name).toURI());
  }
}
