package io.cloudprocessingengine.activitypoller.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.cloudprocessingengine.activity.ActivityCanceled;
import io.cloudprocessingengine.activity.ActivityFailure;
import io.cloudprocessingengine.activitypoller.plugin.PluginClass;
import io.cloudprocessingengine.activitypoller.plugin.PluginException;
import io.cloudprocessingengine.activitypoller.plugin.PluginJars;
import io.cloudprocessingengine.activitypoller.process.Pids;
import io.cloudprocessingengine.activitypoller.task.FakeContext;
import io.cloudprocessingengine.activitypoller.task.Thrown;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Good and bad code in a real child process. */
@Timeout(60)
class ChildActivityTest {
  @TempDir private static Path folder;
  private static Path jar;
  private static ChildActivity activity;

  @TempDir private Path work;

  @BeforeAll
  static void start() throws Exception {
    jar = PluginJars.demo(folder);
    activity = start("demo.Misbehaves");
  }

  @AfterAll
  static void stop() {
    activity.close();
  }

  @Test
  void runsTaskAfterTaskInTheSameProcess() throws Exception {
    var first = run("a");

    assertThat(run("b")).isEqualTo(first).isNotEqualTo(ProcessHandle.current().pid() + "");
    assertThat(activity.description()).isEqualTo("demo.Misbehaves");
  }

  @Test
  void passesOnWhatTheActivityTells() throws Exception {
    var context = new FakeContext(work);

    activity.run("Ada", context);

    assertThat(context.told)
        .containsExactly("preparing {from=Ada}", "50.0 {list=[1, 2]}", "finishing {}");
  }

  @Test
  void convertsWhatTheActivityTellsAsItDoesResults() throws Exception {
    var context = new FakeContext(work);

    activity.run("tell an optional", context);

    assertThat(context.told).containsExactly("50.0 {k=1}");
    assertThatThrownBy(() -> run("tell an object"))
        .hasMessageContaining(
            "The details can't be told: field 'k': a java.lang.Object has nothing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          exit            | PROCESS_EXITED   | The process of the activity ended with exit code 7
          exit            | PROCESS_EXITED   | goodbye
          memory          | OutOfMemoryError | Terminating due to java.lang.OutOfMemoryError
          kill            | PROCESS_KILLED   | ended by SIGKILL, as when memory runs out
          crash           | PROCESS_CRASHED  | SIGSEGV
          leave a process | PROCESS_EXITED   | with exit code 3
          """)
  void saysHowTheProcessEndedAndGoesOnInAnother(String input, String reason, String details)
      throws Exception {
    var before = run("before");

    var thrown = catchThrowable(() -> run(input));

    assertThat(Thrown.reason(thrown)).isEqualTo(reason);
    assertThat(Thrown.details(thrown)).contains(details);
    assertThat(run("after")).isNotEqualTo(before);
  }

  /** They may be of another client's job. */
  @Test
  void tellsNothingOfWhatEarlierTasksPrinted() throws Exception {
    run("print");

    var thrown = catchThrowable(() -> run("exit"));

    assertThat(Thrown.details(thrown)).contains("goodbye").doesNotContain("in the way", "xxx");
  }

  @Test
  void endsWhatAProcessThatEndedHadStarted() throws Exception {
    assertThat(catchThrowable(() -> run("leave a process"))).isNotNull();

    Pids.awaitEnd(Pids.await(work.resolve("pid")));
  }

  @ParameterizedTest
  @CsvSource({"print", "print much", "leave a thread"})
  void isNotConfusedByWhatElseTheActivityDoes(String input) throws Exception {
    var process = run(input);
    var context = new FakeContext(work);

    assertThat(activity.run("next", context)).isEqualTo(process);
    assertThat(context.told).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({"stack,StackOverflowError", "unprintable,Unprintable"})
  void keepsAProcessThatIsNotBroken(String input, String reason) throws Exception {
    var before = run("before");

    assertThatThrownBy(() -> run(input)).hasMessageStartingWith(reason);

    assertThat(run("after")).isEqualTo(before);
  }

  @Test
  void passesOnFailures() {
    assertThatThrownBy(() -> run("fail"))
        .isInstanceOfSatisfying(
            ActivityFailure.class,
            failure -> {
              assertThat(failure.reason()).isEqualTo("NO");
              assertThat(failure.details()).contains("never");
              assertThat(failure.isRetryable()).isFalse();
            });
  }

  @Test
  void passesOnACancelRequest() {
    var context = new FakeContext(work);
    context.cancel();

    assertThatThrownBy(() -> activity.run("wait", context))
        .isInstanceOfSatisfying(
            ActivityCanceled.class, it -> assertThat(it.details()).contains("half"));
  }

  @Test
  void endsAProcessWhoseTaskIsInterrupted() throws Exception {
    var context = new FakeContext(work);
    var ended = new CompletableFuture<Throwable>();
    var before = run("before");
    var thread =
        new Thread(() -> ended.complete(catchThrowable(() -> activity.run("spin", context))));
    thread.start();
    Awaitility.await().until(() -> !context.told.isEmpty());

    thread.interrupt();

    assertThat(ended.get(10, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
    Pids.awaitEnd(Long.parseLong(before));
    assertThat(run("after")).isNotEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "demo.Absent, has no class demo.Absent",
    "demo.ThrowingConstructor, no licence",
    "demo.ExitingConstructor, ended with exit code 9"
  })
  void saysWhyCodeCannotBeLoaded(String className, String message) {
    assertThatThrownBy(() -> start(className))
        .isInstanceOf(PluginException.class)
        .hasMessageContaining(message);
  }

  @Test
  void endsWithItsWorker() throws Exception {
    var other = start("demo.Misbehaves");
    var pid = Long.parseLong(other.run("a", new FakeContext(work)));

    other.close();

    Pids.awaitEnd(pid);
  }

  private String run(String input) throws InterruptedException {
    return activity.run(input, new FakeContext(work));
  }

  private static ChildActivity start(String className) {
    var options =
        ChildOptions.of(
            List.of(
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ErrorFile=/dev/null"));
    return new ChildActivity(ChildStart.ofPlugin(jar, new PluginClass(className, ""), options));
  }
}
