package io.cloudprocessingengine.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process of this jar that says what it has used whenever it gets a line. */
public final class MeasuredProcess implements AutoCloseable {
  /** A profiler writes its recording at the end. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Process process;
  private final BufferedReader answers;

  private MeasuredProcess(Process process) {
    this.process = process;
    answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Starts the class, which ends by {@link Usage#tell}; what it logs is thrown away. */
  public static MeasuredProcess start(Class<?> main, String logLevel, List<String> arguments) {
    var command = new ArrayList<>(List.of("java", "-XX:+UseSerialGC", "-Xmx256m"));
    command.addAll(extraOptions());
    command.add("-Dbenchmark.log=" + logLevel);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(arguments);
    var builder = new ProcessBuilder(command);
    builder.redirectError(
        logLevel.equals("WARN")
            ? ProcessBuilder.Redirect.INHERIT
            : ProcessBuilder.Redirect.DISCARD);
    try {
      return new MeasuredProcess(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Options of every measured JVM, say for a profiler: {@code -Dbenchmark.jvm="…"}. */
  private static List<String> extraOptions() {
    var text = System.getProperty("benchmark.jvm", "");
    return text.isBlank() ? List.of() : List.of(text.split(" ", -1));
  }

  /** Its operating system's id. */
  public long pid() {
    return process.pid();
  }

  /** What it has used so far. */
  public Usage usage() {
    try {
      process.getOutputStream().write('\n');
      process.getOutputStream().flush();
      var line = answers.readLine();
      while (line != null && !line.startsWith(Usage.MARK)) {
        line = answers.readLine();
      }
      if (line == null) {
        throw new IllegalStateException("The measured process has ended");
      }
      return Usage.parse(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    process
        .onExit()
        .completeOnTimeout(process, PATIENCE.toSeconds(), TimeUnit.SECONDS)
        .thenAccept(Process::destroyForcibly)
        .join();
  }
}
