package io.cloudprocessingengine.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad usage and configuration, typed by hand: a sentence for each mistake, and exit code 2. */
class ConfigurationIT {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"cpe-decider", "cpe-inputpoller", "cpe-activitypoller", "cpe-client", "cpe-local"})
  void everyJarHelpsAndSaysItsVersion(String module) throws InterruptedException {
    var help = JavaProcess.ofModule(module, Map.of(), "--help");
    assertThat(help.awaitExit(JavaProcess.LONG)).isZero();
    assertThat(help.output()).contains("--version").containsPattern("-c, --config");

    var version = JavaProcess.ofModule(module, Map.of(), "--version");
    assertThat(version.awaitExit(JavaProcess.LONG)).isZero();
    assertThat(version.output()).containsPattern("[0-9]+\\.[0-9]+\\.[0-9]+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cpe-decider", "cpe-inputpoller", "cpe-activitypoller", "cpe-local"})
  void everyDaemonReportsAllMistakesOfItsConfiguration(String module) throws Exception {
    var file = file("domian: Media\ngrace: soon\naws:\n  region: [a]\n");

    var daemon = JavaProcess.ofModule(module, Map.of(), "-c", file);

    assertThat(daemon.awaitExit(JavaProcess.LONG)).as(daemon.output()).isEqualTo(2);
    assertThat(daemon.output())
        .contains(file + ":1:1: unknown setting 'domian'")
        .contains(file + ":2:8: 'grace' must be a duration")
        .doesNotContain("Exception");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cpe-decider", "cpe-inputpoller", "cpe-activitypoller", "cpe-local"})
  void everyDaemonSaysWhyItsConfigurationCanNotBeRead(String module) throws Exception {
    var missing = JavaProcess.ofModule(module, Map.of(), "-c", folder.resolve("none.yaml"));
    assertThat(missing.awaitExit(JavaProcess.LONG)).isEqualTo(2);
    assertThat(missing.output()).contains("none.yaml: no such file").doesNotContain("Exception");

    var notYaml = JavaProcess.ofModule(module, Map.of(), "-c", file("a: [b\n"));
    assertThat(notYaml.awaitExit(JavaProcess.LONG)).isEqualTo(2);
    assertThat(notYaml.output()).contains("not valid YAML").doesNotContain("Exception");
  }

  @Test
  void aFileIsNoPlaceForTheStateOfTheLocalStack() throws Exception {
    var file = file("not a folder");

    var local = JavaProcess.ofModule("cpe-local", Map.of(), "--data", file);

    assertThat(local.awaitExit(JavaProcess.LONG)).as(local.output()).isEqualTo(2);
    assertThat(local.output())
        .contains("'data' must be a folder, " + file + " is none")
        .doesNotContain("Exception");
  }

  @ParameterizedTest
  @CsvSource({
    "cpe-decider, decider.yaml",
    "cpe-inputpoller, inputpoller.yaml",
    "cpe-activitypoller, activitypoller.yaml -A ValidateAsset -V v2",
    "cpe-client, client.yaml list"
  })
  void aMissingRegionIsAMistakeOfTheConfiguration(String module, String rest) throws Exception {
    var args = ("-c examples/config/" + rest).split(" ", -1);
    var elsewhere =
        Map.of(
            "INPUT_QUEUE", "https://sqs.eu-west-1.amazonaws.com/1/in",
            "OUTPUT_QUEUE", "https://sqs.eu-west-1.amazonaws.com/1/out",
            "AWS_CONFIG_FILE", folder.resolve("none").toString());

    var started = JavaProcess.ofModule(module, elsewhere, (Object[]) args);

    assertThat(started.awaitExit(JavaProcess.LONG)).as(started.output()).isEqualTo(2);
    assertThat(started.output())
        .contains("aws.region: no AWS region is known: set AWS_REGION, or aws.region")
        .doesNotContain("Exception");
  }

  @Test
  void aPortThatIsTakenIsASentence() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = Integer.toString(taken.getLocalPort());

      var local = JavaProcess.ofModule("cpe-local", Map.of(), "--swf-port", port, "--sqs-port", 0);

      assertThat(local.awaitExit(JavaProcess.LONG)).isEqualTo(1);
      assertThat(local.output()).contains(port).doesNotContain("\tat ");
    }
  }

  private Path file(String yaml) throws IOException {
    return Files.writeString(folder.resolve("config.yaml"), yaml);
  }
}
