package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/** Every operation by name. */
final class Operations {
  private static final List<String> READING =
      List.of("Describe", "List", "Get", "Count", "PollFor");

  private final Map<String, Function<Request, CompletableFuture<JsonNode>>> handlers =
      new HashMap<>();
  private final Map<String, Consumer<Request>> internal = new HashMap<>();

  Operations(Region region) {
    new DomainOperations(region).addTo(this);
    new TagOperations(region).addTo(this);
    new TypeOperations(region, TypeKind.WORKFLOW).addTo(this);
    new TypeOperations(region, TypeKind.ACTIVITY).addTo(this);
    new ExecutionOperations(region).addTo(this);
    new VisibilityOperations(region).addTo(this);
    new DecisionTaskOperations(region).addTo(this);
    new ActivityTaskOperations(region).addTo(this);
    new LambdaOperations(region).addTo(this);
  }

  /** An operation that answers at once. */
  void answer(String name, Function<Request, JsonNode> handler) {
    handlers.put(name, request -> CompletableFuture.completedFuture(handler.apply(request)));
  }

  /** An operation whose answer is empty. */
  void perform(String name, Consumer<Request> handler) {
    answer(
        name,
        request -> {
          handler.accept(request);
          return MissingNode.getInstance();
        });
  }

  /** An operation whose answer may come later. */
  void await(String name, Function<Request, CompletableFuture<JsonNode>> handler) {
    handlers.put(name, handler);
  }

  /** An operation that is none of the API's. */
  void internal(String name, Consumer<Request> handler) {
    internal.put(name, handler);
  }

  /**
   * Whether the operation changes the state by itself. Those that only read are named so, and a
   * poll changes it when it is given a task.
   */
  static boolean changesState(String name) {
    return READING.stream().noneMatch(name::startsWith);
  }

  CompletableFuture<JsonNode> call(String name, Request request) {
    var handler = internal.get(name);
    if (handler == null) {
      return handlers.get(name).apply(request);
    }
    handler.accept(request);
    return CompletableFuture.completedFuture(MissingNode.getInstance());
  }

  /** Those of the API. */
  Set<String> names() {
    return Set.copyOf(handlers.keySet());
  }
}
