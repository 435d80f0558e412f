package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Has Lambda functions run, outside of the engine's lock. Thread-safe. */
final class LambdaInvoker {
  private final LambdaFunctions functions;
  private final Consumer<JsonNode> ended;
  private final Map<LambdaCall, CompletableFuture<LambdaOutcome>> running =
      new ConcurrentHashMap<>();

  /**
   * An invoker of these functions.
   *
   * @param ended takes the input of the operation {@link LambdaOperations#END}
   */
  LambdaInvoker(LambdaFunctions functions, Consumer<JsonNode> ended) {
    this.functions = functions;
    this.ended = ended;
  }

  void start(LambdaCall call) {
    var outcome = functions.invoke(call);
    running.put(call, outcome);
    var unused =
        outcome.whenComplete(
            (result, failure) -> {
              running.remove(call);
              if (!outcome.isCancelled()) {
                ended.accept(input(call, failure == null ? result : failed(failure)));
              }
            });
  }

  void stop(LambdaCall call) {
    Optional.ofNullable(running.get(call)).ifPresent(outcome -> outcome.cancel(true));
  }

  private static LambdaOutcome failed(Throwable failure) {
    return new LambdaOutcome.Failed("ServiceException", failure.toString());
  }

  private static JsonNode input(LambdaCall call, LambdaOutcome outcome) {
    var input =
        new Attributes()
            .put("runId", call.runId())
            .put("scheduledEventId", call.scheduledEventId());
    if (outcome instanceof LambdaOutcome.Completed completed) {
      input.put("result", completed.result());
    } else if (outcome instanceof LambdaOutcome.Failed failed) {
      input.put("reason", failed.reason()).put("details", failed.details());
    }
    return input.node();
  }
}
