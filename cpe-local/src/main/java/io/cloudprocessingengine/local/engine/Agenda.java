package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * What a call leaves to be done once it has been handled: effects on other executions, tasks to
 * hand over, polls to answer. Keeping them back keeps the events of one call together in the
 * history.
 */
final class Agenda {
  private final Deque<Runnable> effects = new ArrayDeque<>();
  private final Set<TaskList> lists = new LinkedHashSet<>();
  private List<Runnable> replies = new ArrayList<>();
  private List<Consumer<LambdaInvoker>> invocations = new ArrayList<>();

  /** Runs the effect after the current call, in order. */
  void later(Runnable effect) {
    effects.add(effect);
  }

  /** Runs the effect after the current call, before all others. */
  void first(Runnable effect) {
    effects.addFirst(effect);
  }

  /** Matches the tasks and the polls of the list after the current call. */
  void match(TaskList list) {
    lists.add(list);
  }

  /** Answers a poll outside of the engine's lock, because the answer runs code of others. */
  void reply(CompletableFuture<JsonNode> poll, JsonNode answer) {
    replies.add(() -> poll.complete(answer));
  }

  /** Runs the notice outside of the lock likewise. */
  void reply(Runnable notice) {
    replies.add(notice);
  }

  /** Starts or stops a Lambda function, outside of the lock likewise. */
  void invoke(Consumer<LambdaInvoker> invocation) {
    invocations.add(invocation);
  }

  /** Leaves nothing to be done; a task is handed over when all that came before has been done. */
  void settle() {
    while (!effects.isEmpty() || !lists.isEmpty()) {
      if (effects.isEmpty()) {
        var list = lists.iterator().next();
        if (!list.matchOne()) {
          lists.remove(list);
        }
      } else {
        effects.poll().run();
      }
    }
  }

  List<Runnable> takeReplies() {
    var taken = replies;
    replies = new ArrayList<>();
    return taken;
  }

  List<Consumer<LambdaInvoker>> takeInvocations() {
    var taken = invocations;
    invocations = new ArrayList<>();
    return taken;
  }
}
