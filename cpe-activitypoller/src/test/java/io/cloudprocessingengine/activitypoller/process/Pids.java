package io.cloudprocessingengine.activitypoller.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** Processes that tests have started, by the files that hold their ids. */
public final class Pids {
  private Pids() {}

  /** Waits until the file holds an id. */
  public static long await(Path file) throws IOException {
    Awaitility.await()
        .atMost(60, TimeUnit.SECONDS)
        .until(() -> Files.exists(file) && !Files.readString(file).isBlank());
    return Long.parseLong(Files.readString(file).strip());
  }

  /** Waits until there is no such process; a zombie, which waits for its parent, is none. */
  public static void awaitEnd(long pid) {
    Awaitility.await().atMost(60, TimeUnit.SECONDS).until(() -> !isRunning(pid));
  }

  private static boolean isRunning(long pid) throws IOException {
    var status = Path.of("/proc/" + pid + "/stat");
    return Files.exists(Path.of("/proc"))
        ? Files.exists(status) && !Files.readString(status).contains(") Z ")
        : ProcessHandle.of(pid).isPresent();
  }
}
