package io.cloudprocessingengine.activitypoller.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import io.cloudprocessingengine.activitypoller.process.Pids;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The directories of workers; what a worker is that was killed is in WorkerProcessTest. */
class WorkDirectoriesTest {
  @TempDir private Path root;

  @Test
  void leavesNothingBehind() throws Exception {
    try (var directories = new WorkDirectories(root, 0);
        var task = directories.forTask(TaskBench.task(TaskBench.TYPE, ""))) {
      assertThat(task.path()).isEmptyDirectory().startsWith(root);
    }

    assertThat(root).isEmptyDirectory();
  }

  @Test
  void removesWhatAWorkerThatIsNoMoreHasLeft() throws Exception {
    var stale = Files.createDirectories(root.resolve("worker-1/Step-2"));
    Files.writeString(stale.resolve("big"), "left");
    Files.createFile(root.resolve("worker-1.lock"));
    var other = Files.writeString(root.resolve("notes.txt"), "not a worker's");
    var builder = new ProcessBuilder("sleep", "1000");
    builder.environment().put("CPE_WORK_DIRECTORY", stale.toString());
    var orphan = builder.start();

    try (var directories = new WorkDirectories(root, 0)) {
      assertThat(stale).doesNotExist();
      assertThat(other).exists();
      assertThat(directories.forTask(TaskBench.task(TaskBench.TYPE, "")).path()).exists();
    }

    Pids.awaitEnd(orphan.pid());
  }

  @Test
  void leavesAWorkerAloneThatRuns() throws Exception {
    try (var one = new WorkDirectories(root, 0);
        var task = one.forTask(TaskBench.task(TaskBench.TYPE, ""))) {
      var path = task.path();
      new WorkDirectories(root, 0).close();

      assertThat(path).exists();
    }
  }

  @Test
  void knowsWhatIsWrongWithARoot() throws Exception {
    var file = Files.writeString(root.resolve("file"), "");

    assertThat(WorkDirectories.problem(root.resolve("made/when/missing"), 0)).isEmpty();
    assertThat(WorkDirectories.problem(root, Integer.MAX_VALUE).orElseThrow())
        .contains(" MB free, less than min_free_mb: 2147483647");
    assertThat(WorkDirectories.problem(file, 0).orElseThrow()).contains("can't be used");
    assertThatThrownBy(() -> new WorkDirectories(file, 0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("can't be used");
  }

  @Test
  void noTaskIsAskedForWithoutRoom() {
    try (var directories = new WorkDirectories(root, Integer.MAX_VALUE)) {
      var source = directories.withRoom(() -> fail("asked for a task"));

      assertThatThrownBy(source::poll)
          .hasMessageContaining("less than min_free_mb")
          .hasMessageContaining("no task is asked for");
    }
    try (var directories = new WorkDirectories(root, 1)) {
      assertThat(directories.withRoom(Optional::empty).poll()).isEmpty();
    }
  }

  @Test
  void knowsThatARootIsReadOnly() throws Exception {
    Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("r-xr-xr-x"));
    Assumptions.assumeFalse(Files.isWritable(root), "root may write anywhere");

    assertThat(WorkDirectories.problem(root, 0).orElseThrow()).contains("AccessDenied");
    Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
