package io.cloudprocessingengine.activitypoller;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.activitypoller.plugin.PluginJars;
import io.cloudprocessingengine.activitypoller.process.Pids;
import java.nio.file.Files;
import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.swf.model.EventType;

/** What only a real process can show: signals, and the end of all that a worker has started. */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
class WorkerProcessTest {
  private static LocalSwf local;

  @TempDir private Path folder;
  private Path pidFile;

  @BeforeAll
  static void start() {
    local = new LocalSwf();
  }

  @AfterAll
  static void stop() {
    local.close();
  }

  @BeforeEach
  void pack() throws Exception {
    PluginJars.demo(folder);
    pidFile = folder.resolve("pid");
  }

  @Test
  void nothingSurvivesAWorkerThatIsKilledAndTheNextOneTidiesUp() throws Exception {
    local.registerDomain("killed");
    var settings =
        """
        domain: killed
        activities:
        - {name: Step, version: v1, file: demo.jar, class: demo.Misbehaves, isolation: process,
           jvm_options: ["-Dpid.file=%s"]}
        """
            .formatted(pidFile);
    try (var worker = WorkerProcess.start(folder, local, settings)) {
      local.schedule("killed", "Step", "start a process");
      var pid = Pids.await(pidFile);
      worker.kill();
      worker.awaitExit();

      Pids.awaitEnd(pid);
      assertThat(folder.resolve("work")).isNotEmptyDirectory();
    }
    try (var next = WorkerProcess.start(folder, local, settings + "grace: 0s\n")) {
      next.awaitLine("cpe-activitypoller started");
      next.terminate();
      assertThat(next.awaitExit()).isZero();
    }
    assertThat(folder.resolve("work")).isEmptyDirectory();
  }

  @Test
  void commandsDieWithTheirWorker() throws Exception {
    local.registerDomain("command");
    var settings =
        """
        domain: command
        activities:
        - {name: Step, version: v1, command: {run: [sh, -c, "sleep 1000 & echo $! > {{pid}}; wait"]}}
        """;
    try (var worker = WorkerProcess.start(folder, local, settings)) {
      local.schedule("command", "Step", "{\"pid\":\"%s\"}".formatted(pidFile));
      var pid = Pids.await(pidFile);
      worker.kill();

      Pids.awaitEnd(pid);
    }
  }

  @Test
  void theSecondSignalEndsItAtOnce() throws Exception {
    local.registerDomain("twice");
    var settings =
        """
        domain: twice
        activities:
        - {name: Step, version: v1, file: demo.jar, class: demo.Misbehaves}
        """;
    try (var worker = WorkerProcess.start(folder, local, settings)) {
      local.schedule("twice", "Step", "spin");
      worker.awaitLine("Step started");
      worker.terminate();
      worker.awaitLine("cpe-activitypoller stopping");

      worker.terminate();

      assertThat(worker.awaitExit()).isEqualTo(1);
    }
  }

  @Test
  void anActivityThatDoesNotStopEndsItsWorker() throws Exception {
    local.registerDomain("stuck");
    var settings =
        """
        domain: stuck
        grace: 2s
        cancel_grace: 0s
        task_timeout: 1s
        activities:
        - {name: Step, version: v1, file: demo.jar, class: demo.Misbehaves}
        """;
    try (var worker = WorkerProcess.start(folder, local, settings)) {
      local.schedule("stuck", "Step", "spin");

      var failed = local.awaitEvent("stuck", EventType.ACTIVITY_TASK_FAILED);

      assertThat(failed.activityTaskFailedEventAttributes().reason()).isEqualTo("NOT_STOPPED");
      assertThat(worker.awaitExit()).isEqualTo(1);
    }
  }

  @Test
  void anActivityThatDoesNotStopEndsItsProcessButNotItsWorker() throws Exception {
    local.registerDomain("loop");
    var settings =
        """
        domain: loop
        grace: 0s
        cancel_grace: 0s
        task_timeout: 10s
        activities:
        - {name: Step, version: v1, file: demo.jar, class: demo.Misbehaves, isolation: process,
           jvm_options: [-XX:+UseSerialGC, -XX:TieredStopAtLevel=1]}
        """;
    try (var worker = WorkerProcess.start(folder, local, settings)) {
      local.schedule("loop", "Step", "spin");
      assertThat(local.retry("loop", "Step", "next").reason()).isEqualTo("TASK_TIMEOUT");

      assertThat(local.awaitEnd("loop").reason()).isEqualTo("COMPLETED");
      worker.terminate();
      assertThat(worker.awaitExit()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Absent, has no class demo.Absent",
    "ThrowingConstructor, no licence",
    "ErrorConstructor, demo.ErrorConstructor",
    "BrokenStatic, static boom",
    "ExtendsLeftOut, demo/LeftOut",
    "NoActivity, demo.NoActivity",
    "HiddenConstructor, demo.HiddenConstructor",
    "UnprintableConstructor, can't be printed"
  })
  void codeThatCannotBeLoadedIsABadConfiguration(String className, String problem)
      throws Exception {
    var settings =
        "domain: any\nactivities: [{name: Step, version: v1, file: demo.jar, class: demo.%s}]\n";
    try (var worker = WorkerProcess.start(folder, local, settings.formatted(className))) {
      assertThat(worker.awaitExit()).isEqualTo(2);
      worker.awaitLine(problem);
    }
  }

  @Test
  void codeThatEndsTheProcessWhileItIsLoadedIsNamed() throws Exception {
    var settings =
        """
        domain: any
        activities:
        - {name: Step, version: v1, file: demo.jar, class: demo.ExitingConstructor}
        """;
    try (var worker = WorkerProcess.start(folder, local, settings)) {
      assertThat(worker.awaitExit()).isEqualTo(2);
      worker.awaitLine("calls System.exit while its class demo.ExitingConstructor is loaded");
    }
  }

  @Test
  void anActivityThatEndsItsWorkerIsRunByAnother() throws Exception {
    local.registerDomain("exit");
    var settings =
        """
        domain: exit
        grace: 1s
        activities:
        - {name: Step, version: v1, file: demo.jar, class: demo.Misbehaves}
        """;
    try (var worker = WorkerProcess.start(folder, local, settings)) {
      local.schedule("exit", "Step", "exit");
      assertThat(local.retry("exit", "Step", "next").reason()).isEqualTo("PROCESS_EXITED");
      assertThat(worker.awaitExit()).isEqualTo(1);
      worker.awaitLine("The thread 'activity Step' calls System.exit");
    }
    try (var next = WorkerProcess.start(folder, local, settings)) {
      assertThat(local.awaitEnd("exit").reason()).isEqualTo("COMPLETED");
      next.terminate();
      assertThat(next.awaitExit()).isZero();
    }
    assertThat(folder.resolve("work")).isEmptyDirectory();
  }

  @Test
  void aWorkerThatCannotPollIsStartedAnewToo() throws Exception {
    var settings =
        """
        domain: nowhere
        max_lifetime: 1s
        activities: [{name: Step, version: v1, file: demo.jar, class: demo.Greet}]
        """;
    try (var worker = WorkerProcess.start(folder, local, settings)) {
      assertThat(worker.awaitExit()).isZero();
    }
  }

  @Test
  void namesTheFieldOfTheInputThatDoesNotFit() throws Exception {
    local.registerDomain("misfit");
    var settings =
        """
        domain: misfit
        grace: 0s
        activities:
        - {name: Step, version: v1, file: demo.jar, class: demo.Greet}
        """;
    try (var worker = WorkerProcess.start(folder, local, settings)) {
      local.schedule(
          "misfit", "Step", "{\"name\":\"a\",\"times\":1,\"sizes\":[{\"width\":\"w\"}]}");
      var end = local.awaitEnd("misfit");

      assertThat(end.reason()).isEqualTo("INVALID_INPUT");
      assertThat(end.details()).contains("sizes[0].width");
      worker.terminate();
      assertThat(worker.awaitExit()).isZero();
    }
  }

  @Test
  void takesNoMoreTasksThanItCanRun() throws Exception {
    local.registerDomain("slots");
    var settings =
        """
        domain: slots
        tasks: 2
        grace: 0s
        activities:
        - {name: Step, version: v1, file: demo.jar, class: demo.Misbehaves}
        """;
    try (var worker = WorkerProcess.start(folder, local, settings)) {
      local.schedule("slots", "Step", "wait");
      local.scheduleMore("slots", "wait", 2);
      Awaitility.await().until(() -> local.started("slots") == 2);

      worker.terminate();

      assertThat(worker.awaitExit()).isZero();
      assertThat(local.started("slots")).isEqualTo(2);
    }
  }

  @Test
  void endsAfterSoManyTasks() throws Exception {
    local.registerDomain("enough");
    var settings =
        """
        domain: enough
        max_tasks: 1
        grace: 0s # for a stop that is asked for; this one waits for the task
        activities:
        - {name: Step, version: v1, file: demo.jar, class: demo.Echo}
        """;
    try (var worker = WorkerProcess.start(folder, local, settings)) {
      local.schedule("enough", "Step", "x");

      assertThat(worker.awaitExit()).isZero();

      worker.awaitLine("Ending to be started anew: MAX_TASKS");
      local.awaitEvent("enough", EventType.ACTIVITY_TASK_COMPLETED);
    }
    assertThat(Files.exists(pidFile)).isFalse();
  }
}
