package io.cloudprocessingengine.activitypoller;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.activitypoller.plugin.PluginJars;
import io.cloudprocessingengine.common.daemon.Launcher;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  @Test
  void showsItsOptions() {
    assertThat(execute("--help")).isZero();

    assertThat(out.toString())
        .contains("-D, --domain", "-A, --activity", "-V, ", "-T, ", "-c, ", "-l, ", "-d, ");
  }

  @Test
  void refusesAnUnknownOption() {
    assertThat(execute("--what")).isEqualTo(2);

    assertThat(err.toString()).contains("Unknown option: '--what'");
  }

  @Test
  void saysWhatIsMissingWithoutConfiguration() {
    assertThat(execute("-A", "Echo")).isEqualTo(2);

    assertThat(err.toString())
        .contains("'domain' is missing", "'activities' is missing", "2 problems, nothing started");
  }

  @Test
  void takesTheFlagsOfTheOriginalAndRefusesABadPlugin() throws IOException {
    PluginJars.demo(folder);
    var file = folder.resolve("original.json");
    Files.writeString(
        file,
        """
        { "clients": [ {"name": "acme", "queues": {"input": "http://in", "output": "http://out"}} ],
          "activities": [
            {"name": "Ok", "version": "v1", "file": "demo.jar", "class": "demo.Echo"},
            {"name": "Bad", "version": "v1", "file": "demo.jar", "class": "demo.ThrowingConstructor"}
          ] }
        """);
    var flags = new String[] {"-D", "d", "-A", "Bad", "-V", "v1", "-T", "t", "-c", file.toString()};

    assertThat(execute(flags)).isEqualTo(2);

    assertThat(err.toString())
        .contains("original.json:4:46: The plug-in ")
        .contains("can't be constructed: java.lang.IllegalStateException: no licence")
        .contains("1 problem, nothing started.");
  }

  @Test
  void checksAllActivitiesWithoutPolling() throws IOException {
    PluginJars.demo(folder, "demo.Echo", "demo.Shout");
    var file = folder.resolve("several.yml");
    Files.writeString(
        file,
        """
        activities:
        - {name: Shout, version: v2, file: .}
        - {name: Say, version: "1", file: demo.jar, class: demo.Echo, isolation: process}
        - {name: List, version: "1", command: {run: [ls, "{{path}}"]}}
        """);

    assertThat(execute("check", "-c", file.toString())).as(err.toString()).isZero();

    assertThat(out.toString().lines())
        .containsExactly(
            "Shout/v2: demo.Shout; task list Shout-v2",
            "Say/1: demo.Echo; task list Say-1",
            "List/1: command ls {{path}}; task list List-1");
  }

  @Test
  void checkReportsTheProblemsOfAllActivities() throws IOException {
    PluginJars.demo(folder);
    var file = folder.resolve("broken.yml");
    Files.writeString(
        file,
        """
        tasks: none
        activities:
        - {name: A, version: v1, file: absent.jar}
        - {name: B, version: v1, command: {run: [no-such-program]}}
        """);

    assertThat(execute("check", "-c", file.toString())).isEqualTo(2);

    assertThat(err.toString())
        .contains("broken.yml:1:8: 'tasks' must be a whole number")
        .contains("absent.jar doesn't exist")
        .contains("there is no program 'no-such-program' in the PATH")
        .contains("3 problems, nothing started.");
  }

  private int execute(String... args) {
    return Launcher.commandLine(new WorkerCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }
}
