package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** Somebody who waits for a task; whoever asked gives up by cancelling the answer. */
final class Poll {
  private final Request request;
  private final JsonNode empty;
  private final CompletableFuture<JsonNode> answer = new CompletableFuture<>();

  Poll(Request request, JsonNode empty) {
    this.request = Objects.requireNonNull(request);
    this.empty = Objects.requireNonNull(empty);
  }

  Request request() {
    return request;
  }

  /** The answer when there is no task. */
  JsonNode empty() {
    return empty;
  }

  CompletableFuture<JsonNode> answer() {
    return answer;
  }

  boolean isAbandoned() {
    return answer.isDone();
  }
}
