package io.cloudprocessingengine.activitypoller.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A variable in the environment of a process, which all that it starts inherit: so those are found
 * too whose parent has ended. A mark that is made under another begins with it.
 *
 * <p>Environments can be seen where there is a {@code /proc}, that is on Linux; elsewhere, only
 * descendants are found.
 */
public record ProcessMark(String variable, String value) {
  /** Names the work directory of a command's task. */
  public static final String WORK_DIRECTORY = "CPE_WORK_DIRECTORY";

  private static final String VARIABLE = "CPE_PROCESS";
  private static final Path PROC = Path.of("/proc");

  /** A mark of its own for something that this process is about to start. */
  public static ProcessMark create() {
    var own = Optional.ofNullable(System.getenv(VARIABLE)).map(it -> it + "/").orElse("");
    return new ProcessMark(VARIABLE, own + UUID.randomUUID());
  }

  /** The mark that this process was given; empty if none. */
  public static Optional<ProcessMark> own() {
    return Optional.ofNullable(System.getenv(VARIABLE)).map(it -> new ProcessMark(VARIABLE, it));
  }

  /** What commands bear that run in a work directory, or below it. */
  public static ProcessMark ofWorkDirectory(Path directory) {
    return new ProcessMark(WORK_DIRECTORY, directory.toString());
  }

  /** Marks what will be started with this environment. */
  public void addTo(Map<String, String> environment) {
    environment.put(variable, value);
  }

  /** All processes that bear it, but for this one. */
  Stream<ProcessHandle> processes() {
    if (!Files.isDirectory(PROC)) {
      return Stream.empty();
    }
    return ProcessHandle.allProcesses()
        .filter(it -> it.pid() != ProcessHandle.current().pid() && isOn(it.pid()));
  }

  private boolean isOn(long pid) {
    try {
      var environment = Files.readAllBytes(PROC.resolve(pid + "/environ"));
      var wanted = variable + "=" + value;
      return Stream.of(new String(environment, StandardCharsets.ISO_8859_1).split("\0", -1))
          .anyMatch(it -> it.equals(wanted) || it.startsWith(wanted + "/"));
    } catch (IOException e) {
      // Another user's process, or one that has just ended.
      return false;
    }
  }
}
