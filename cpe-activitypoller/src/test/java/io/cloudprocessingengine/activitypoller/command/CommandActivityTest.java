package io.cloudprocessingengine.activitypoller.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudprocessingengine.activity.ActivityCanceled;
import io.cloudprocessingengine.activity.ActivityFailure;
import io.cloudprocessingengine.activitypoller.command.CommandSpec.Channel;
import io.cloudprocessingengine.activitypoller.command.CommandSpec.Channels;
import io.cloudprocessingengine.activitypoller.command.CommandSpec.ExitReason;
import io.cloudprocessingengine.activitypoller.command.CommandSpec.Surroundings;
import io.cloudprocessingengine.activitypoller.plugin.PluginException;
import io.cloudprocessingengine.activitypoller.process.Pids;
import io.cloudprocessingengine.activitypoller.task.FakeContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Good and bad programs, as real processes. */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class CommandActivityTest {
  private static final Surroundings PLAIN = new Surroundings("", List.of(), List.of(), "");
  private static final Channels CHANNELS = new Channels(Channel.STDOUT, Channel.STDERR);

  @TempDir private Path work;
  private FakeContext context;

  @BeforeEach
  void setUp() {
    context = new FakeContext(work);
  }

  @Test
  void givesTheInputAndTakesTheResult() throws Exception {
    assertThat(shell("cat; echo", "{\"a\":1}")).isEqualTo("{\"a\":1}");
    assertThat(shell("cat \"$CPE_INPUT\"", "{\"b\":\"ü\"}")).isEqualTo("{\"b\":\"ü\"}");
    assertThat(shell("true", "never read".repeat(3_000))).isEmpty();
  }

  @Test
  void putsTheTraceOfTheJobIntoTheEnvironmentIfItIsValid() throws Exception {
    var trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    var input = "{\"client\":{\"name\":\"acme\",\"traceparent\":\"%s\"}}";

    assertThat(shell("echo $TRACEPARENT", input.formatted(trace))).isEqualTo(trace);
    assertThat(shell("echo ${TRACEPARENT-none}", input.formatted("00-1-2-3"))).isEqualTo("none");
    assertThat(shell("echo ${TRACEPARENT-none}", "no JSON")).isEqualTo("none");
  }

  @Test
  void fillsPlaceholdersAndNoShellSeesThem() throws Exception {
    var input =
        "{\"path\":\"a b; rm -rf $HOME {{list}}\",\"list\":[1,{\"x\":\"y\"}],\"size\":-2.5}";

    var result =
        run(
            new CommandSpec(
                List.of("printf", "%s|", "{{path}}", "x={{ list.1.x }}", "{{list}}", "{{size}}"),
                PLAIN,
                CHANNELS,
                List.of()),
            input);

    assertThat(result).isEqualTo("a b; rm -rf $HOME {{list}}|x=y|[1,{\"x\":\"y\"}]|-2.5|");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"other":1}        | it has no 'path'
          {"path":null}      | it has no 'path'
          {"path":"-rf"}     | 'path' begins with a '-'
          {"path":"a\\u0000"} | 'path' has a zero character
          just text          | it has no 'path'
          """)
  void refusesInputThatDoesNotFit(String input, String problem) {
    var command = new CommandSpec(List.of("echo", "{{path}}"), PLAIN, CHANNELS, List.of());

    var failure = catchThrowableOfType(ActivityFailure.class, () -> run(command, input));

    assertThat(failure.reason()).isEqualTo("INVALID_INPUT");
    assertThat(failure.getMessage()).contains(problem);
    assertThat(failure.isRetryable()).isFalse();
  }

  @Test
  void tellsProgressFromLinesOfJson() throws Exception {
    var script =
        """
        echo '{"phase":"preparing","from":"x"}' >&2
        echo '{"progress":12.5,"frame":3}' >&2
        echo 'no progress' >&2
        echo '{"phase":"finishing"}' >&2
        echo '{"progress":"none"}'
        """;

    assertThat(shell(script, "{}")).isEqualTo("{\"progress\":\"none\"}");
    assertThat(context.told)
        .containsExactly("preparing {from=x}", "12.5 {frame=3}", "finishing {}");
  }

  @Test
  void takesTheResultFromAFileAndProgressFromStandardOutput() throws Exception {
    var script = "echo '{\"progress\":5}'; echo noise; echo '[7]' > \"$CPE_RESULT\"";
    var channels = new Channels(Channel.FILE, Channel.STDOUT);

    assertThat(run(new CommandSpec(sh(script), PLAIN, channels, List.of()), "{}")).isEqualTo("[7]");
    assertThat(context.told).containsExactly("5.0 {}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          echo why >&2; exit 3     | NOT_A_VIDEO      | false | exit code 3.\\nIt printed:\\nwhy
          exit 75                  | BUSY             | true  | exit code 75
          exit 1                   | EXIT_1           | true  | exit code 1
          kill -SEGV $$            | SIGSEGV          | true  | by SIGSEGV
          kill -KILL $$            | SIGKILL          | true  | as when memory runs out
          head -c 300000 /dev/zero   | RESULT_TOO_LARGE | false | 300000 bytes
          head -c 70000 /dev/zero    | RESULT_TOO_LARGE | false | 70,000 characters
          printf '\\377\\376'      | INVALID_RESULT   | false | not UTF-8
          printf '\\377' >&2; exit 9 | EXIT_9          | true  | \uFFFD
          """)
  void saysHowACommandFailed(String script, String reason, boolean retryable, String details) {
    var exits = List.of(new ExitReason(3, "NOT_A_VIDEO", false), new ExitReason(75, "BUSY", true));
    var command = new CommandSpec(sh(script), PLAIN, CHANNELS, exits);

    var failure = catchThrowableOfType(ActivityFailure.class, () -> run(command, "{}"));

    assertThat(failure.reason()).isEqualTo(reason);
    assertThat(failure.isRetryable()).isEqualTo(retryable);
    assertThat(failure.details().orElseThrow()).contains(details.replace("\\n", "\n"));
  }

  @Test
  void keepsTheEndOfMuchThatIsPrinted() {
    var script = "yes | head -c 50000000 >&2; echo last >&2; exit 1";

    assertThatThrownBy(() -> shell(script, "{}"))
        .hasMessageContaining("It printed at last:")
        .hasMessageEndingWith("y\nlast");
  }

  @Test
  void givesOnlyTheVariablesThatAreAllowed() throws Exception {
    var surroundings = new Surroundings("", List.of("USER_OF_NONE"), List.of("A=b=c"), "077");
    var command = new CommandSpec(sh("umask; pwd; env | sort"), surroundings, CHANNELS, List.of());

    assertThat(run(command, "{}").lines())
        .startsWith("0077", work.toRealPath().toString())
        .contains("A=b=c", "CPE_ATTEMPT=3", "CPE_JOB_ID=job-1")
        .noneMatch(it -> it.startsWith("AWS_"));
  }

  @Test
  void endsWhatAnEndedCommandHasLeftBehind() throws Exception {
    shell("sleep 1000 & echo $! > pid", "{}");

    Pids.awaitEnd(Pids.await(work.resolve("pid")));
  }

  @Test
  void endsEvenADaemonThatItHasLeftBehind() throws Exception {
    shell("setsid sh -c 'sleep 1000 & echo $! > pid' & sleep 0.3", "{}");

    Pids.awaitEnd(Pids.await(work.resolve("pid")));
  }

  @Test
  void valuesThatAreEmptyDoNotHideAnOption() {
    var run = List.of("ls", "{{a}}{{b}}");
    var command = new CommandSpec(run, PLAIN, CHANNELS, List.of());
    var input = "{\"a\": \"\", \"b\": \"--version\"}";

    assertThat(catchThrowableOfType(ActivityFailure.class, () -> run(command, input)).details())
        .get()
        .asString()
        .contains("'b' begins with a '-'");
  }

  @Test
  void aFifoIsNoResult() {
    var channels = new Channels(Channel.FILE, Channel.NONE);
    var run = List.of("sh", "-c", "mkfifo \"$CPE_RESULT\"");
    var command = new CommandSpec(run, PLAIN, channels, List.of());

    assertThat(catchThrowableOfType(ActivityFailure.class, () -> run(command, "{}")).reason())
        .isEqualTo("INVALID_RESULT");
  }

  @Test
  void asksTheCommandToStopWhenItIsAskedTo() throws Exception {
    var ended = start("trap 'echo cleaned up >&2; exit 4' TERM; echo $$ > pid; sleep 1000 & wait");
    Pids.await(work.resolve("pid"));

    context.cancel();

    assertThat(ended.get(10, TimeUnit.SECONDS))
        .isInstanceOfSatisfying(
            ActivityCanceled.class,
            it -> assertThat(it.details().orElseThrow()).contains("cleaned up"));
  }

  @Test
  void killsACommandThatDoesNotStop() throws Exception {
    var thread = new CompletableFuture<Thread>();
    var script = "trap '' TERM; echo $$ > pid; while true; do sleep 1; done";
    var ended =
        CompletableFuture.supplyAsync(
            () -> {
              thread.complete(Thread.currentThread());
              return catchThrowable(() -> shell(script, "{}"));
            });
    var pid = Pids.await(work.resolve("pid"));
    context.cancel();

    thread.get().interrupt();

    assertThat(ended.get(10, TimeUnit.SECONDS))
        .isInstanceOfSatisfying(
            ActivityCanceled.class,
            it -> assertThat(it.details().orElseThrow()).contains("was killed"));
    Pids.awaitEnd(pid);
  }

  @ParameterizedTest
  @CsvSource({
    "no-such-program, no program 'no-such-program' in the PATH",
    "/no/such/file, no executable file /no/such/file",
    "{{path}}, can't be a placeholder"
  })
  void refusesAProgramThatThereIsNot(String program, String problem) {
    var command = new CommandSpec(List.of(program), PLAIN, CHANNELS, List.of());

    assertThatThrownBy(() -> new CommandActivity(command))
        .isInstanceOf(PluginException.class)
        .hasMessageContaining(problem);
  }

  @Test
  void failsWhenTheWorkDirectoryCannotBeWritten() {
    var gone = new FakeContext(work.resolve("gone"));

    assertThatThrownBy(
            () ->
                new CommandActivity(new CommandSpec(sh("true"), PLAIN, CHANNELS, List.of()))
                    .run("{}", gone))
        .hasMessageContaining("The input can't be written to");
    assertThat(Files.exists(work.resolve("gone"))).isFalse();
  }

  private CompletableFuture<Throwable> start(String script) {
    return CompletableFuture.supplyAsync(() -> catchThrowable(() -> shell(script, "{}")));
  }

  private String shell(String script, String input) throws InterruptedException {
    return run(new CommandSpec(sh(script), PLAIN, CHANNELS, List.of()), input);
  }

  private String run(CommandSpec command, String input) throws InterruptedException {
    return new CommandActivity(command).run(input, context);
  }

  private static List<String> sh(String script) {
    return List.of("sh", "-c", script);
  }
}
