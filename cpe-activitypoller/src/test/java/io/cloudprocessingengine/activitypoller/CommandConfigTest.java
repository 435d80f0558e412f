package io.cloudprocessingengine.activitypoller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudprocessingengine.activitypoller.command.CommandSpec;
import io.cloudprocessingengine.activitypoller.command.CommandSpec.Channel;
import io.cloudprocessingengine.activitypoller.command.CommandSpec.Channels;
import io.cloudprocessingengine.activitypoller.command.CommandSpec.ExitReason;
import io.cloudprocessingengine.activitypoller.command.CommandSpec.Surroundings;
import io.cloudprocessingengine.common.config.ConfigurationException;
import io.cloudprocessingengine.common.config.Overrides;
import io.cloudprocessingengine.common.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandConfigTest {
  @TempDir private Path folder;

  @Test
  void defaults() throws IOException {
    var command = read("command: {run: [echo, hello]}");

    assertThat(command.run()).containsExactly("echo", "hello");
    assertThat(command.surroundings()).isEqualTo(new Surroundings("", List.of(), List.of(), ""));
    assertThat(command.channels()).isEqualTo(new Channels(Channel.STDOUT, Channel.STDERR));
    assertThat(command.exitReasons()).isEmpty();
  }

  @Test
  void everySetting() throws IOException {
    var text =
        """
        command:
          run: [./convert.py, "{{path}}", ./as-it-is]
          directory: .
          environment: [LICENCE]
          variables: [A=b]
          umask: "027"
          result: file
          progress: stdout
          exit_codes:
          - {code: 3, reason: NOT_A_VIDEO, retry: false}
          - {code: 75, reason: BUSY}
        """;

    var command = read(text);

    assertThat(command.run())
        .containsExactly(folder.resolve("convert.py").toString(), "{{path}}", "./as-it-is");
    assertThat(Path.of(command.surroundings().directory()).normalize()).isEqualTo(folder);
    assertThat(command.surroundings().pass()).containsExactly("LICENCE");
    assertThat(command.surroundings().set()).containsExactly("A=b");
    assertThat(command.surroundings().umask()).isEqualTo("027");
    assertThat(command.channels()).isEqualTo(new Channels(Channel.FILE, Channel.STDOUT));
    assertThat(command.exitReasons())
        .containsExactly(new ExitReason(3, "NOT_A_VIDEO", false), new ExitReason(75, "BUSY", true));
  }

  @Test
  void reportsEveryProblem() {
    var text =
        """
        command:
          directory: absent
          variables: ["no value"]
          umask: "999"
          result: stdin
          progress: file
          exit_codes: [{code: 0}]
          unknown: 1
        """;

    var problems = catchThrowableOfType(ConfigurationException.class, () -> read(text));

    assertThat(problems.getMessage())
        .contains("'run' is missing")
        .contains("there is no directory ")
        .contains("a variable is NAME=value, not 'no value'")
        .contains("'umask' must be octal")
        .contains("'result' must be one of stdout, stderr, file, none, not 'stdin'")
        .contains("its progress stderr, stdout or none")
        .contains("'command.exit_codes[0].code' must be a whole number from 1 to 255")
        .contains("'command.exit_codes[0].reason' is missing")
        .contains("unknown setting 'command.unknown'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          {{ path | upper }}  ~ no path into the input
          {{formats[0]}}      ~ no path into the input
          {{ a + b }}         ~ no path into the input
          {{}}                ~ no path into the input
          {{a..b}}            ~ no path into the input
          {{a.}}              ~ no path into the input
          say {{ a            ~ has a '{{' without its '}}'
          {{a}}{{ b }         ~ has a '{{' without its '}}'
          """)
  void refusesAPlaceholderThatNoInputCanFill(String argument, String problem) {
    var text = "command: {run: [echo, '" + argument + "']}";

    assertThatThrownBy(() -> read(text))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{a}}",
        "{{ a.b-c.0 }}{{größe}}",
        "{{@id.first name}}",
        "{{out.video/mp4}}",
        "{{a+b}}",
        "{a}",
        "}}",
        "{{c,d},e}",
        "{{\\it x} y}"
      })
  void takesAPlaceholderThatIsAPath(String argument) throws IOException {
    assertThat(read("command: {run: [echo, '" + argument + "']}").run()).contains(argument);
  }

  private CommandSpec read(String text) throws IOException {
    var file = Files.writeString(folder.resolve("worker.yml"), text);
    var settings = Settings.load(Optional.of(file), Overrides.of(variable -> null));
    var command = CommandConfig.read(settings.section("command"));
    return settings.finish(command::orElseThrow);
  }
}
