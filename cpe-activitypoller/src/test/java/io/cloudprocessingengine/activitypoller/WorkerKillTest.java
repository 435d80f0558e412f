package io.cloudprocessingengine.activitypoller;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.activitypoller.plugin.PluginJars;
import io.cloudprocessingengine.activitypoller.process.Pids;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kill -9 of a worker, whatever it does. */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
class WorkerKillTest {
  /** Takes half a second, in which a process of its own runs in its work directory. */
  private static final String SETTINGS =
      """
      domain: %s
      grace: 0s
      activities:
      - {name: Step, version: v1, command: {run: [sh, -c,
         'sleep 1000 & echo $! > %s; echo data > file; sleep 0.5; cat file']}}
      """;

  private static LocalSwf local;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    local = new LocalSwf("8");
  }

  @AfterAll
  static void stop() {
    local.close();
  }

  @Test
  void aChildThatIsStillLoadingEndsWithItsWorker() throws Exception {
    var pid = folder.resolve("pid");
    PluginJars.demo(folder);
    var settings =
        """
        domain: loading
        activities:
        - {name: Step, version: v1, file: demo.jar, class: demo.HangingConstructor,
           isolation: process, jvm_options: ["-Dpid.file=%s"]}
        """;
    try (var worker = WorkerProcess.start(folder, local, settings.formatted(pid))) {
      var child = Pids.await(pid);
      worker.kill();

      Pids.awaitEnd(child);
    }
  }

  @Test
  void aWorkerThatHasNoMemoryLeftEnds() throws Exception {
    PluginJars.demo(folder);
    local.registerDomain("memory");
    var settings =
        """
        domain: memory
        grace: 0s
        activities:
        - {name: Step, version: v1, file: demo.jar, class: demo.Misbehaves}
        """;
    try (var worker = WorkerProcess.start(folder, local, settings)) {
      local.schedule("memory", "Step", "small memory");

      assertThat(worker.awaitExit()).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 20, 150, 400})
  void theRetryGivesTheRightResultAndNothingIsLeft(int milliseconds) throws Exception {
    var domain = "killed-" + milliseconds;
    var pid = folder.resolve("pid");
    var settings = SETTINGS.formatted(domain, pid);
    local.registerDomain(domain);
    try (var worker = WorkerProcess.start(folder, local, settings)) {
      local.schedule(domain, "Step", "");
      worker.awaitLine("Step started");
      Awaitility.await().pollDelay(milliseconds, TimeUnit.MILLISECONDS).until(() -> true);
      worker.kill();
      worker.awaitExit();
    }
    try (var next = WorkerProcess.start(folder, local, settings)) {
      assertThat(local.retry(domain, "Step", "")).isEqualTo(new TaskEnd("TIMED_OUT", "HEARTBEAT"));
      assertThat(local.awaitEnd(domain)).isEqualTo(new TaskEnd("COMPLETED", "data"));

      Pids.awaitEnd(Pids.await(pid));
      next.terminate();
      assertThat(next.awaitExit()).isZero();
    }
    assertThat(folder.resolve("work")).isEmptyDirectory();
  }
}
