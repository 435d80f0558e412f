package io.cloudprocessingengine.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudprocessingengine.local.engine.LambdaCall;
import io.cloudprocessingengine.local.engine.LambdaOutcome;
import io.cloudprocessingengine.local.engine.LambdaOutcome.Completed;
import io.cloudprocessingengine.local.engine.LambdaOutcome.Failed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandFunctionsTest {
  private final CommandFunctions functions =
      new CommandFunctions(
          Map.of(
              "echo", List.of("cat"),
              "text", List.of("echo", "no", "JSON"),
              "silent", List.of("true"),
              "fails", List.of("sh", "-c", "echo broken >&2; exit 3"),
              "long", List.of("sh", "-c", "head -c 40000 /dev/zero | tr '\\0' 1"),
              "missing", List.of("no-such-program-here")));

  @AfterEach
  void close() {
    functions.close();
  }

  @Test
  void giveTheInputToTheCommandAndTakeItsOutput() {
    assertThat(call("echo", Optional.of("{\"é\": 1}"))).isEqualTo(new Completed("{\"é\": 1}"));
    assertThat(call("echo", Optional.empty())).isEqualTo(new Completed("{}"));
  }

  @Test
  void takeNoOutputForNull() {
    assertThat(call("silent", Optional.empty())).isEqualTo(new Completed("null"));
  }

  @Test
  void failWithWhatTheCommandSays() {
    assertThat(call("fails", Optional.empty()))
        .isEqualTo(
            new Failed(
                "UnhandledException",
                "{\"errorMessage\":\"broken\",\"errorType\":\"Runtime.ExitError\"}"));
  }

  @Test
  void failWhenTheOutputIsNoJsonOrTooLong() {
    assertThat(details("text")).contains("no JSON");
    assertThat(details("long")).contains("32,768");
  }

  @Test
  void failWhenTheCommandCannotBeRun() {
    assertThat(details("missing")).contains("no-such-program-here");
  }

  @Test
  void failWhenThereIsNoSuchFunction() {
    assertThat(call("other", Optional.empty()))
        .isEqualTo(new Failed("ResourceNotFoundException", "Function not found: other"));
  }

  @Test
  void stopTheCommandOfACallThatIsCancelled(@TempDir Path folder) {
    var pid = folder.resolve("pid");
    var script = "echo $$ > \"$0\"; exec sleep 60";
    try (var slow =
        new CommandFunctions(Map.of("slow", List.of("sh", "-c", script, pid.toString())))) {
      var outcome = slow.invoke(new LambdaCall("run", 1, "slow", Optional.empty()));
      var text = await().until(() -> read(pid), it -> it.endsWith("\n"));
      var process = ProcessHandle.of(Long.parseLong(text.strip())).orElseThrow();

      outcome.cancel(true);

      assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(10));
    }
  }

  private static String read(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file) : "";
  }

  private String details(String name) {
    return ((Failed) call(name, Optional.empty())).details();
  }

  private LambdaOutcome call(String name, Optional<String> input) {
    return functions.invoke(new LambdaCall("run", 1, name, input)).join();
  }
}
