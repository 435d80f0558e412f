package io.cloudprocessingengine.activitypoller;

import static org.awaitility.Awaitility.await;

import io.cloudprocessingengine.activitypoller.process.Output;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A worker as a real process. */
final class WorkerProcess implements AutoCloseable {
  private final Process process;
  private final List<String> printed = new CopyOnWriteArrayList<>();

  private WorkerProcess(Process process) {
    this.process = process;
    Output.of(
        process.getInputStream(),
        "output of the worker",
        line -> printed.add(new String(line, StandardCharsets.UTF_8)));
  }

  /**
   * Starts one.
   *
   * @param settings the configuration, but for where AWS and the work directory are
   */
  static WorkerProcess start(Path folder, LocalSwf local, String settings) throws IOException {
    return start(folder, local, settings, "true");
  }

  /**
   * Starts one from a shell.
   *
   * @param before what the shell does first
   */
  static WorkerProcess start(Path folder, LocalSwf local, String settings, String before)
      throws IOException {
    var endpoints = local.config.endpoints();
    var swf = endpoints.swf().orElseThrow();
    var sqs = endpoints.sqs().orElseThrow();
    var text =
        "work_directory: work\naws: {endpoints: {swf: \"%s\", sqs: \"%s\"}}\n".formatted(swf, sqs);
    var file = Files.writeString(folder.resolve("process.yml"), text + settings);
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder =
        new ProcessBuilder(
                "/bin/sh",
                "-c",
                before + " && exec \"$@\"",
                "sh",
                java,
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "-c",
                file.toString())
            .redirectInput(new File("/dev/null"))
            .redirectErrorStream(true);
    return new WorkerProcess(builder.start());
  }

  void awaitLine(String part) {
    await()
        .atMost(60, TimeUnit.SECONDS)
        .until(() -> printed.stream().anyMatch(it -> it.contains(part)));
  }

  /** How many lines so far have this part. */
  long count(String part) {
    return printed.stream().filter(it -> it.contains(part)).count();
  }

  long pid() {
    return process.pid();
  }

  void terminate() {
    // Not process.destroy(), which closes its output too.
    process.toHandle().destroy();
  }

  void kill() {
    process.destroyForcibly();
  }

  int awaitExit() throws InterruptedException {
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new AssertionError("The worker goes on: " + printed);
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
