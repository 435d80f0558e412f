package io.cloudprocessingengine.local.lambda;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cloudprocessingengine.local.engine.LambdaOutcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of a command. Thread-safe. */
final class CommandRun {
  private static final Logger log = LoggerFactory.getLogger(CommandRun.class);
  private static final int GREATEST_RESULT = 32_768;
  private static final int GREATEST_MESSAGE = 4_000;

  private final JsonMapper mapper =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private final List<String> command;
  private final Executor threads;
  // Guarded by this.
  private Process process;
  // Guarded by this.
  private boolean stopped;

  CommandRun(List<String> command, Executor threads) {
    this.command = List.copyOf(command);
    this.threads = threads;
  }

  /** Runs the command to its end. */
  LambdaOutcome complete(String input) {
    try {
      var running = start();
      var errors = CompletableFuture.supplyAsync(() -> read(running.getErrorStream()), threads);
      write(running, input);
      var output = read(running.getInputStream());
      var exitCode = running.waitFor();
      return exitCode == 0 ? result(output.strip()) : failed(exitCode, errors.join().strip());
    } catch (IOException | UncheckedIOException e) {
      return failure("Runtime.ExitError", e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stop();
      return failure("Runtime.ExitError", "The local stack was closed");
    }
  }

  private synchronized Process start() throws IOException {
    if (stopped) {
      throw new IOException("The call was given up before it began");
    }
    process = new ProcessBuilder(command).start();
    return process;
  }

  /** Ends the command, if it runs. */
  synchronized void stop() {
    stopped = true;
    if (process != null) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private static void write(Process process, String input) {
    try (var in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      log.debug("A function does not read its input", e);
    }
  }

  private static String read(InputStream stream) {
    try (stream) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private LambdaOutcome result(String output) {
    if (output.length() > GREATEST_RESULT) {
      return failure("ResultTooLong", "The output has more than 32,768 characters");
    }
    try {
      mapper.readTree(output);
      return new LambdaOutcome.Completed(output.isEmpty() ? "null" : output);
    } catch (JsonProcessingException e) {
      return failure("Runtime.MarshalError", "The output is no JSON: " + e.getOriginalMessage());
    }
  }

  private LambdaOutcome failed(int exitCode, String errors) {
    var end = errors.substring(Math.max(0, errors.length() - GREATEST_MESSAGE));
    return failure("Runtime.ExitError", end.isEmpty() ? "Exit code " + exitCode : end);
  }

  /** As the service words the failure of a function, in the form of its own errors. */
  private LambdaOutcome failure(String type, String message) {
    var details = mapper.createObjectNode().put("errorMessage", message).put("errorType", type);
    return new LambdaOutcome.Failed("UnhandledException", details.toString());
  }
}
