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

  private int execute(String... args) {
    return Launcher.commandLine(new WorkerCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }
}
