package io.cloudprocessingengine.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of the command line itself; nothing is sent. */
class CpeUsageTest {
  private static final String START =
      """
      {"type": "start_job", "data": {"workflow": {"name": "Transcode", "version": "1.0"}}}\
      """;

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int cpe(String... args) {
    return Cpe.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  @Test
  void startSaysWhatIsWrongWithItsOptions() throws IOException {
    var file = file("a.json", START);

    assertThat(cpe("start", "--set", "nonsense", file)).isEqualTo(2);
    assertThat(err.toString()).contains("'nonsense' must be KEY=VALUE");
    assertThat(cpe("start", "--set", "file=x", file)).isEqualTo(2);
    assertThat(err.toString()).contains("--set file: a command has type", "data.file=");
    assertThat(cpe("start", "--job-id", "x", file, file)).isEqualTo(2);
    assertThat(err.toString()).contains("--job-id goes with one FILE only");
    assertThat(cpe("start", "-c", file("empty.yaml", "{}"), file)).isEqualTo(2);
    assertThat(err.toString()).contains("'queues.input' is missing", "--input-queue");
    assertThat(cpe()).isEqualTo(2);
  }

  @Test
  void aWrongOptionIsTwoLines() {
    assertThat(cpe("start", "--timeout", "3x", "x.json")).isEqualTo(2);

    assertThat(err.toString().lines())
        .containsExactly(
            "Invalid value for option '--timeout': '3x' is no time such as 90s, 5m or 2h",
            "See 'cpe start --help'.");
  }

  @Test
  void guessesTheCommandThatWasMeant() {
    assertThat(cpe("stat")).isEqualTo(2);

    assertThat(err.toString()).contains("'stat'", "status").endsWith("See 'cpe --help'.\n");
  }

  @Test
  void sendWaitsLongerForAnAnswerThanAStartIsTried() {
    assertThat(cpe("send", "--help")).isZero();

    assertThat(out.toString()).containsPattern("--timeout=TIME [^-]*default: 90s");
    assertThat(out.toString()).contains(" [FILE]");
    assertThat(cpe("send", "--timeout", "5s")).isEqualTo(2);
    assertThat(err.toString()).contains("--answer");
  }

  @Test
  void theHelpNamesEveryExitCode() {
    assertThat(cpe("--help")).isZero();

    assertThat(out.toString().lines().map(String::strip))
        .filteredOn(it -> it.matches("\\d+ .*"))
        .extracting(it -> it.replaceFirst(" .*", ""))
        .containsExactly("0", "1", "2", "3", "4", "5", "130", "141");
  }

  @Test
  void tailSaysForHowLongItHidesMessages() {
    assertThat(cpe("tail", "--help")).isZero();

    assertThat(out.toString()).contains("for 1 s at first,", "later for up to 30 s,");
  }

  @Test
  void listOffersWhatMayBeAskedFor() {
    assertThat(cpe("list", "--help")).isZero();

    assertThat(out.toString().replaceAll("\\s+", " "))
        .contains("stand so: open, completed, failed, canceled, terminated, timed_out.");
  }

  @Test
  void completionKnowsTheCommands() throws Exception {
    assertThat(cpe("completion")).isZero();
    var script =
        out
            + """

            COMP_WORDS=(cpe cancel-a); COMP_CWORD=1; COMP_LINE='cpe cancel-a'; COMP_POINT=12
            compopt() { :; }
            _complete_cpe
            echo "${COMPREPLY[@]}"
            """;
    var bash = new ProcessBuilder("bash", "-c", script).redirectErrorStream(true).start();
    assertThat(new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo("cancel-activity\n");
  }

  @Test
  void everyCommandHelps() {
    var line = Cpe.commandLine();
    assertThat(line.getSubcommands()).hasSize(13);
    for (var command : line.getSubcommands().keySet()) {
      var help = new StringWriter();
      assertThat(Cpe.commandLine().setOut(new PrintWriter(help)).execute(command, "--help"))
          .isZero();
      assertThat(help.toString()).contains("Usage: cpe " + command, "--json", "--domain");
    }
  }
}
