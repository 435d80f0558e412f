package io.cloudprocessingengine.activitypoller;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.activitypoller.plugin.PluginJars;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only a process can show of trials: its streams, and code that ends it. */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
class TryProcessTest {
  @TempDir private Path folder;
  private Path out;
  private Path err;

  @BeforeEach
  void pack() throws IOException {
    PluginJars.demo(folder);
    out = folder.resolve("out.txt");
    err = folder.resolve("err.txt");
  }

  @Test
  void standardOutputIsForTheResultAlone() throws Exception {
    assertThat(run("Prints", "try", input("any"))).isZero();

    assertThat(out).hasContent("1");
    assertThat(err).content().contains("loading", "running", "progress {\"progress\":50.0}");
  }

  @Test
  void anActivityThatEndsTheProcessHasFailed() throws Exception {
    assertThat(run("Misbehaves", "try", input("exit"))).isEqualTo(1);

    assertThat(out).isEmptyFile();
    assertThat(err)
        .content()
        .contains(
            "The plug-in ended the process: it calls System.exit at demo.jar//demo.Misbehaves.run",
            "failed PROCESS_EXITED");
    assertThat(folder.resolve("work")).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "try"})
  void codeThatEndsTheProcessWhileItIsLoadedIsABadConfiguration(String command) throws Exception {
    assertThat(run("ExitingConstructor", command)).isEqualTo(2);

    assertThat(err)
        .content()
        .contains(
            "worker.yaml:4:35: The plug-in ",
            "calls System.exit while its class demo.ExitingConstructor is loaded, at demo.jar//demo.ExitingConstructor.<init>(ExitingConstructor.java:7)",
            "1 problem, nothing started.");
  }

  private String input(String text) throws IOException {
    return Files.writeString(folder.resolve("input.txt"), text).toString();
  }

  private int run(String className, String command, String... more) throws Exception {
    var config =
        """
        domain: any
        work_directory: work
        activities:
        - {name: Step, version: v1, file: demo.jar, class: demo.%s}
        """;
    var file = folder.resolve("worker.yaml");
    Files.writeString(file, config.formatted(className));
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var line = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1"));
    // Logback tells of the tests' own configuration there.
    line.add("-Dlogback.statusListenerClass=ch.qos.logback.core.status.NopStatusListener");
    line.add("-cp");
    line.add(System.getProperty("java.class.path"));
    line.addAll(List.of(Main.class.getName(), command, "-c", file.toString()));
    line.addAll(List.of(more));
    var process =
        new ProcessBuilder(line)
            .redirectInput(new File("/dev/null"))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }
}
