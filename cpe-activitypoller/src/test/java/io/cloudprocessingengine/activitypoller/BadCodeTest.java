package io.cloudprocessingengine.activitypoller;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.activitypoller.plugin.PluginJars;
import io.cloudprocessingengine.activitypoller.process.Pids;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Bad code in workers that are real processes: each task ends with the reason, and the worker runs
 * the next. What ends its worker is in WorkerProcessTest.
 */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
class BadCodeTest {
  private static final String PLUGIN =
      """
      domain: %s
      grace: 0s
      cancel_grace: 0s
      activities:
      - {name: Step, version: v1, file: demo.jar, class: demo.Misbehaves, isolation: %1$s%s}
      """;

  private static final String OF_THE_CHILD =
      ", jvm_options: [-Xmx64m, -XX:+UseSerialGC, -XX:TieredStopAtLevel=1, '-XX:ErrorFile=/dev/null']";

  /** Its input is a script, so any program. */
  private static final String COMMAND =
      """
      domain: command
      grace: 0s
      activities:
      - {name: Step, version: v1, command: {run: [sh]}}
      """;

  private static final Map<String, WorkerProcess> workers = new TreeMap<>();
  private static LocalSwf local;

  @TempDir private static Path folder;

  @BeforeAll
  static void start() throws Exception {
    local = new LocalSwf();
    start("thread", PLUGIN.formatted("thread", ""));
    start("process", PLUGIN.formatted("process", OF_THE_CHILD));
    start("command", COMMAND);
  }

  private static void start(String domain, String settings) throws Exception {
    local.registerDomain(domain);
    var own = Files.createDirectory(folder.resolve(domain));
    PluginJars.demo(own);
    workers.put(domain, WorkerProcess.start(own, local, settings));
  }

  @AfterAll
  static void stop() throws Exception {
    workers.values().forEach(WorkerProcess::terminate);
    for (var worker : workers.values()) {
      assertThat(worker.awaitExit()).isZero();
    }
    local.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          checked            | IOException           | the disk is gone
          runtime            | IllegalStateException | odd
          error              | AssertionError        | never
          linkage            | NoClassDefFoundError  | codec/Absent
          stack              | StackOverflowError    | demo.Misbehaves
          unprintable        | Unprintable           | can't be printed
          hoard              | OutOfMemoryError      | heap space
          fail               | NO                    | never
          cycle              | INVALID_RESULT        | can't be written as JSON
          nest               | INVALID_RESULT        | can't be written as JSON
          large              | RESULT_TOO_LARGE      | 40,000
          half a character   | INVALID_RESULT        | half a character
          fail by half       | HALF                  | a
          fail at length     | LONG                  | 5,000,000 characters in all
          log much           | COMPLETED             |
          tell half          | COMPLETED             |
          tell much          | COMPLETED             |
          tell an optional   | COMPLETED             |
          tell an object     | IllegalArgumentException | The details can't be told: field 'k'
          tell deep          | COMPLETED             |
          return deep        | COMPLETED             | [[[[[
          print              | COMPLETED             |
          print much         | COMPLETED             |
          leave a thread     | COMPLETED             |
          leave many threads | COMPLETED             |
          """)
  void endsTheTaskWhereverItRuns(String input, String reason, String details) {
    assertEnds("thread", input, reason, details);
    assertEnds("process", input, reason, details);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          exit            | PROCESS_EXITED   | exit code 7
          memory          | OutOfMemoryError | java.lang.OutOfMemoryError
          kill            | PROCESS_KILLED   | SIGKILL
          crash           | PROCESS_CRASHED  | SIGSEGV
          leave a process | PROCESS_EXITED   | exit code 3
          """)
  void endsAProcessAndNotItsWorker(String input, String reason, String details) {
    assertEnds("process", input, reason, details);
    assertEnds("process", "next", "COMPLETED", null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          exit 3                                  | EXIT_3           | exit code 3
          kill -KILL $$                           | SIGKILL          | SIGKILL
          kill -SEGV $$                           | SIGSEGV          | SIGSEGV
          printf '\\377'                          | INVALID_RESULT   | UTF-8
          head -c 100000000 /dev/zero             | RESULT_TOO_LARGE | 100000000 bytes
          head -c 100000000 /dev/zero >&2         | COMPLETED        |
          head -c 9000000 /dev/urandom >&2; exit 1| EXIT_1           | It printed at last
          (sleep 1000; echo late) & echo done     | COMPLETED        | done
          cat /proc/self/environ >/dev/full       | EXIT_1           | No space left on device
          """)
  void endsTheTaskOfACommand(String script, String reason, String details) {
    assertEnds("command", script, reason, details);
  }

  @Test
  void endsWhatACommandLeavesBehindEvenADaemon() throws Exception {
    var end = end("command", "setsid sleep 1000 </dev/null >/dev/null 2>&1 & echo $!");

    assertThat(end.reason()).isEqualTo("COMPLETED");
    Pids.awaitEnd(Long.parseLong(end.details().strip()));
  }

  private static void assertEnds(String domain, String input, String reason, String details) {
    var end = end(domain, input);
    assertThat(end.reason()).as(domain + ": " + end.details()).isEqualTo(reason);
    assertThat(end.details()).contains(details == null ? "" : details);
  }

  private static TaskEnd end(String domain, String input) {
    // A worker is given one task at a time.
    synchronized (workers.get(domain)) {
      local.schedule(domain, "Step", input);
      var end = local.awaitEnd(domain);
      local.end(domain);
      return end;
    }
  }
}
