package io.cloudprocessingengine.decider.decision;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Brings signals and the steps that wait for them together, oldest first; each signal serves one
 * step.
 */
final class SignalBox {
  private final Map<String, Deque<String>> early = new HashMap<>();
  private final Map<String, Deque<StepRun>> waiting = new HashMap<>();

  /** The input of a signal that came before anyone waited for it. */
  Optional<String> take(String signal) {
    return Optional.ofNullable(early.getOrDefault(signal, new ArrayDeque<>()).poll());
  }

  void await(String signal, StepRun run) {
    waiting.computeIfAbsent(signal, name -> new ArrayDeque<>()).add(run);
  }

  /** The step that this signal serves; when there is none, the signal is kept. */
  Optional<StepRun> receive(String signal, String input) {
    var runs = waiting.getOrDefault(signal, new ArrayDeque<>());
    while (!runs.isEmpty() && runs.peek().status().hasEnded()) {
      runs.remove();
    }
    if (runs.isEmpty()) {
      early.computeIfAbsent(signal, name -> new ArrayDeque<>()).add(input);
    }
    return Optional.ofNullable(runs.poll());
  }
}
