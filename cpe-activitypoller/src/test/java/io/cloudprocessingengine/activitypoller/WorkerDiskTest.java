package io.cloudprocessingengine.activitypoller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudprocessingengine.activitypoller.plugin.PluginJars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Work directories that are full, read-only or gone, under workers that are real processes. */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
class WorkerDiskTest {
  /** Blocks of 512 bytes: no file gets longer, as where a quota or a disk is exhausted. */
  private static final String SMALL_FILES = "ulimit -f 100";

  private static final String PLUGIN =
      """
      domain: %s
      grace: 0s
      activities:
      - {name: Step, version: v1, file: demo.jar, class: demo.Misbehaves, isolation: process,
         jvm_options: [-XX:+UseSerialGC, -XX:TieredStopAtLevel=1]}
      """;

  private static final Path NOBODYS = Path.of("/proc/self");
  private static final String WAITS = "no task is asked for";

  private static LocalSwf local;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    local = new LocalSwf();
  }

  @AfterAll
  static void stop() {
    local.close();
  }

  @Test
  void anActivityThatCannotWriteFailsAndTheNextOneRuns() throws Exception {
    PluginJars.demo(folder);
    local.registerDomain("full");
    try (var worker = WorkerProcess.start(folder, local, PLUGIN.formatted("full"), SMALL_FILES)) {
      var full = end("full", "fill the disk");
      assertThat(full.reason()).as(full.details()).isEqualTo("IOException");
      assertThat(full.details()).contains("File too large");

      assertThat(end("full", "next").reason()).isEqualTo("COMPLETED");

      worker.terminate();
      assertThat(worker.awaitExit()).isZero();
    }
    assertThat(folder.resolve("work")).isEmptyDirectory();
  }

  @Test
  void aCommandWhoseInputCannotBeWrittenFailsAndTheNextOneRuns() throws Exception {
    local.registerDomain("input");
    var settings =
        """
        domain: input
        grace: 0s
        activities:
        - {name: Step, version: v1, isolation: thread, command: {run: [wc, -c]}}
        """;
    try (var worker = WorkerProcess.start(folder, local, settings, "ulimit -f 32")) {
      var full = end("input", "x".repeat(30_000));
      assertThat(full.reason()).as(full.details()).isEqualTo("WORK_DIRECTORY_UNUSABLE");
      assertThat(full.details()).contains("input.json").contains("File too large");

      assertThat(end("input", "next").details()).isEqualTo("4");
      worker.terminate();
    }
  }

  @Test
  void aWorkDirectoryThatIsGoneIsMadeAgainAsSoonAsItCanBe() throws Exception {
    PluginJars.demo(folder);
    local.registerDomain("gone");
    try (var worker = WorkerProcess.start(folder, local, PLUGIN.formatted("gone"))) {
      worker.awaitLine("cpe-activitypoller started");
      removeWorkDirectory();

      assertThat(end("gone", "next").reason()).isEqualTo("COMPLETED");

      removeWorkDirectory();
      Files.createFile(folder.resolve("work"));
      assertWaitsUntilItIsGone(worker);
      removeWorkDirectory();
      // Nobody can write there, not even root.
      Files.createSymbolicLink(folder.resolve("work"), NOBODYS);
      assertWaitsUntilItIsGone(worker);
    }
  }

  private void assertWaitsUntilItIsGone(WorkerProcess worker) throws IOException {
    var waits = worker.count(WAITS);
    local.schedule("gone", "Step", "next");
    await().atMost(Duration.ofSeconds(60)).until(() -> worker.count(WAITS) > waits);
    Files.delete(folder.resolve("work"));
    // A poll that was open may have brought the task before the worker looked at the disk.
    assertThat(local.awaitEnd("gone").reason()).isIn("WORK_DIRECTORY_UNUSABLE", "COMPLETED");
    local.end("gone");
    assertThat(end("gone", "next").reason()).isEqualTo("COMPLETED");
  }

  @Test
  void aWorkerWithoutRoomDoesNotStart() throws Exception {
    PluginJars.demo(folder);
    var settings = PLUGIN.formatted("any") + "min_free_mb: 2000000000\n";
    try (var worker = WorkerProcess.start(folder, local, settings)) {
      assertThat(worker.awaitExit()).isEqualTo(2);
      worker.awaitLine("MB free, less than min_free_mb");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aWorkerThatCannotWriteDoesNotStart(boolean readOnly) throws Exception {
    PluginJars.demo(folder);
    if (readOnly) {
      Files.createSymbolicLink(folder.resolve("work"), NOBODYS);
    } else {
      Files.createFile(folder.resolve("work"));
    }
    try (var worker = WorkerProcess.start(folder, local, PLUGIN.formatted("any"))) {
      assertThat(worker.awaitExit()).isEqualTo(2);
      worker.awaitLine("work can't be used");
    }
  }

  private void removeWorkDirectory() throws IOException {
    try (var files = Files.walk(folder.resolve("work"))) {
      for (var path : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(path);
      }
    }
  }

  private static TaskEnd end(String domain, String input) {
    local.schedule(domain, "Step", input);
    var end = local.awaitEnd(domain);
    local.end(domain);
    return end;
  }
}
