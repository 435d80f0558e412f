package io.cloudprocessingengine.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** A real process whose lines are kept, standard output and error together. */
final class JavaProcess implements AutoCloseable {
  static final Duration LONG = Duration.ofSeconds(60);

  private final Process process;
  private final Thread reader;
  private final List<String> lines = new CopyOnWriteArrayList<>();

  private JavaProcess(Process process) {
    this.process = process;
    this.reader = new Thread(this::read, "reader of " + process.pid());
    reader.start();
  }

  /** Starts the executable jar of a module as an operator does, but quick to start. */
  static JavaProcess ofModule(String module, Map<String, String> environment, Object... args) {
    var command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-jar",
                Repository.jar(module).toString()));
    for (var arg : args) {
      command.add(arg.toString());
    }
    return start(command, environment, Repository.ROOT);
  }

  static JavaProcess start(List<String> command, Map<String, String> environment, Path folder) {
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.redirectInput(new File("/dev/null"));
    builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
    builder.environment().put("AWS_EC2_METADATA_DISABLED", "true");
    builder.environment().putAll(environment);
    try {
      return new JavaProcess(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read() {
    var stream = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8);
    try (var lineReader = new BufferedReader(stream)) {
      lineReader.lines().forEach(lines::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for a line, and returns it. */
  String awaitLine(Predicate<String> wanted) {
    Awaitility.await().atMost(LONG).until(() -> found(wanted));
    return lines.stream().filter(wanted).findFirst().orElseThrow();
  }

  private boolean found(Predicate<String> wanted) {
    var over = !reader.isAlive();
    var found = lines.stream().anyMatch(wanted);
    assertThat(over && !found).as("process ended; its output was:%n%s", output()).isFalse();
    return found;
  }

  /** Waits for the end of the process; its exit code. */
  int awaitExit(Duration time) throws InterruptedException {
    assertThat(process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS))
        .as("ends within %s s; its output was:%n%s", time.toSeconds(), output())
        .isTrue();
    reader.join();
    return process.exitValue();
  }

  /** Asks the process to end, as an operator does. */
  JavaProcess terminate() {
    // Of the handle: that of the process closes its output, which is read to the end.
    process.toHandle().destroy();
    return this;
  }

  /** Ends the process at once, as a power cut does. */
  JavaProcess kill() {
    process.toHandle().destroyForcibly();
    return this;
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  String output() {
    return String.join("\n", lines);
  }

  List<ProcessHandle> descendants() {
    return process.descendants().toList();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.toHandle().destroyForcibly();
  }
}
