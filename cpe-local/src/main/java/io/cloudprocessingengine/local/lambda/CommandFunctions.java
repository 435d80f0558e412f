package io.cloudprocessingengine.local.lambda;

import io.cloudprocessingengine.local.engine.LambdaCall;
import io.cloudprocessingengine.local.engine.LambdaFunctions;
import io.cloudprocessingengine.local.engine.LambdaOutcome;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * Runs a command for each call of a function: JSON in on its standard input, JSON out on its
 * standard output. One that exits with another code than 0 has failed.
 */
public final class CommandFunctions implements LambdaFunctions, AutoCloseable {
  private final Map<String, List<String>> commands;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            var thread = new Thread(task, "lambda");
            thread.setDaemon(true);
            return thread;
          });

  /** Functions by name; each is a program and its arguments. */
  public CommandFunctions(Map<String, List<String>> commands) {
    this.commands =
        commands.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
  }

  @Override
  public CompletableFuture<LambdaOutcome> invoke(LambdaCall call) {
    var command = commands.get(call.name());
    if (command == null) {
      return CompletableFuture.completedFuture(LambdaOutcome.unknownFunction(call.name()));
    }
    var outcome = new CompletableFuture<LambdaOutcome>();
    var run = new CommandRun(command, threads);
    threads.execute(() -> outcome.complete(run.complete(call.input().orElse("{}"))));
    var unused = outcome.whenComplete((done, failure) -> run.stop());
    return outcome;
  }

  /** Stops what still runs. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
