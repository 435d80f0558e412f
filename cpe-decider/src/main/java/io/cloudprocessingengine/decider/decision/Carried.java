package io.cloudprocessingengine.decider.decision;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudprocessingengine.decider.history.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What an earlier run of the job had done, so that this one does not do it again. It comes in the
 * job's input, and in further parts if it does not fit there; no step begins before all are in.
 */
final class Carried {
  /** The member of the job's input that holds it; no client may give it. */
  static final String MEMBER = "__retry__";

  private final Map<String, String> results = new HashMap<>();
  private final Set<String> timers = new HashSet<>();
  private final List<EarlierSignal> signals = new ArrayList<>();
  private final Set<Integer> parts = new HashSet<>();
  private int expected;

  /** A signal that came to an earlier run. */
  record EarlierSignal(String name, String input) {}

  /** Takes what the input holds. */
  void begin(JsonNode retry) {
    expected = retry.path("parts").asInt();
    addAll(retry.path("carried"));
  }

  /** Takes one further part; a part that came before changes nothing. */
  void part(int number, JsonNode entries) {
    if (parts.add(number)) {
      addAll(entries);
    }
  }

  /** Takes one further part that is the result of one task. */
  void part(int number, String task, String result) {
    if (parts.add(number)) {
      results.putIfAbsent(task, result);
    }
  }

  /** Takes one further part that is a signal. */
  void part(int number, EarlierSignal signal) {
    if (parts.add(number)) {
      signals.add(signal);
    }
  }

  boolean isComplete() {
    return parts.size() >= expected;
  }

  /** Signals in the order in which they came. */
  List<EarlierSignal> signals() {
    return List.copyOf(signals);
  }

  /** Whether the timer of that step has fired before. */
  boolean hasFired(String step) {
    return timers.contains(step);
  }

  /** The task's output, if it succeeded before and the result still fits; it is given out once. */
  Optional<TaskEnd> take(Task task) {
    return Optional.ofNullable(results.remove(task.id().piece()))
        .map(result -> Ending.of(task.step(), new Outcome.Completed(result)))
        .filter(TaskEnd.Succeeded.class::isInstance);
  }

  /** How many items of a map have a result from before. */
  int results(String step, int items) {
    return results.isEmpty()
        ? 0
        : (int)
            IntStream.range(0, items)
                .filter(item -> results.containsKey(TaskId.first(step, item).piece()))
                .count();
  }

  private void addAll(JsonNode entries) {
    for (var entry : entries) {
      if (entry.has("task")) {
        results.putIfAbsent(entry.path("task").asText(), entry.path("result").asText());
      } else if (entry.has("timer")) {
        timers.add(entry.path("timer").asText());
      } else if (entry.has("signal")) {
        signals.add(new EarlierSignal(entry.path("signal").asText(), entry.path("input").asText()));
      }
    }
  }
}
