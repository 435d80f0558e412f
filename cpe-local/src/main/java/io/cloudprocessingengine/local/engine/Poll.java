package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Somebody who waits for a task; whoever asked gives up by cancelling the answer. Giving up and
 * taking a task exclude each other, so that no task goes to somebody who is gone.
 */
final class Poll {
  private final Request request;
  private final JsonNode empty;
  private final CompletableFuture<JsonNode> answer = new Answer();
  private final AtomicBoolean decided = new AtomicBoolean();

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

  /** Whether the poll takes a task; then it cannot be given up any more. */
  boolean take() {
    return decided.compareAndSet(false, true);
  }

  /** Whether whoever asked waits no longer. */
  boolean isGivenUp() {
    return answer.isCancelled();
  }

  /** Comes with a task that was taken, and can be cancelled before. */
  private final class Answer extends CompletableFuture<JsonNode> {
    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      return take() && super.cancel(mayInterruptIfRunning);
    }
  }
}
