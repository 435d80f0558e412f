package io.cloudprocessingengine.activitypoller;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.activitypoller.plugin.PluginJars;
import io.cloudprocessingengine.common.daemon.Launcher;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An activity is tried by its author. */
class TryCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private final PrintStream standardOutput = System.out;
  private final PrintStream standardError = System.err;

  @TempDir private Path folder;

  @AfterEach
  void restoreTheStreams() {
    System.setOut(standardOutput);
    System.setErr(standardError);
  }

  @BeforeEach
  void pack() throws IOException {
    PluginJars.demo(folder);
    Files.writeString(
        folder.resolve("worker.yaml"),
        """
        domain: any
        work_directory: work
        activities:
        - {name: Greet, version: "1", file: demo.jar, class: demo.Greet}
        - {name: Greet, version: "2", file: demo.jar, class: demo.Greet, isolation: process}
        - {name: Count, version: "1", command: {run: [sh, -c, 'printf "{\\"progress\\": 50, \\"of\\": \\"lines\\"}\\n" >&2; cat']}}
        - {name: Say, version: "1", command: {run: [echo, hello]}}
        - {name: Exit, version: "1", command: {run: [sh, -c, 'echo no film >&2; exit 3'],
           exit_codes: [{code: 3, reason: NO_FILM, retry: false}]}}
        """);
  }

  @Test
  void printsTheResultOfTheInputsFile() throws IOException {
    assertThat(execute("-A", "Greet", "-V", "1", input("{\"name\": \"Ada\", \"times\": 1}")))
        .isZero();

    assertThat(out.toString()).isEqualTo("{\"greeting\":\"Hello, Ada!\",\"sizes\":null}\n");
    assertThat(folder.resolve("work")).isEmptyDirectory();
  }

  @Test
  void namesTheFieldThatDoesNotFit() throws IOException {
    assertThat(execute("-A", "Greet", "-V", "2", input("{\"times\": \"many\"}"))).isEqualTo(1);

    assertThat(out.toString()).isEmpty();
    assertThat(err.toString())
        .contains("failed INVALID_INPUT (final: it is not retried)", "field 'times': ");
  }

  @Test
  void tellsWhatAClientWouldBeTold() throws IOException {
    assertThat(execute("-A", "Count", input("{\"a\": 1}"))).isZero();

    assertThat(out.toString()).isEqualTo("{\"a\": 1}\n");
    assertThat(err.toString()).contains("progress {\"progress\":50.0,\"of\":\"lines\"}");
  }

  @Test
  void saysThatAResultIsNoJson() {
    assertThat(execute("-A", "Say")).isZero();

    assertThat(out.toString().strip()).isEqualTo("hello");
    assertThat(err.toString()).contains("a text that isn't JSON");
  }

  @Test
  void tellsTheReasonOfAFailure() {
    assertThat(execute("-A", "Exit")).isEqualTo(1);

    assertThat(err.toString()).contains("failed NO_FILM (final", "no film");
  }

  @Test
  void asksWhichActivityAndForAFileThatThereIs() throws IOException {
    assertThat(execute()).isEqualTo(2);
    assertThat(err.toString()).contains("there are several activities; choose one with -A NAME");

    assertThat(execute("-A", "Say", folder.resolve("absent.json").toString())).isEqualTo(2);
    assertThat(err.toString())
        .endsWith("absent.json can't be read: there is no such file" + System.lineSeparator());

    var latin = Files.write(folder.resolve("latin.json"), new byte[] {'"', (byte) 0xe4, '"'});
    assertThat(execute("-A", "Say", latin.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("latin.json can't be read: it is not UTF-8");
  }

  private String input(String json) throws IOException {
    return Files.writeString(folder.resolve("input.json"), json).toString();
  }

  private int execute(String... args) {
    var all = new String[args.length + 3];
    all[0] = "try";
    all[1] = "-c";
    all[2] = folder.resolve("worker.yaml").toString();
    System.arraycopy(args, 0, all, 3, args.length);
    return Launcher.commandLine(new WorkerCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(all);
  }
}
