package io.cloudprocessingengine.inputpoller.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudprocessingengine.common.message.JsonText;
import io.cloudprocessingengine.common.status.CarryName;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a run leaves to the one that retries it: results of tasks that succeeded, timers that ran
 * out, signals of clients; also what it had taken over itself.
 */
public final class CarriedWork {
  private static final String TASK = "task";
  private static final String TIMER = "timer";
  private static final String SIGNAL = "signal";

  /** By what they are for, so that a later one replaces an earlier. */
  private final Map<String, JsonNode> entries = new LinkedHashMap<>();

  /** Parts that were given; one that comes twice counts once. */
  private final Set<Integer> parts = new HashSet<>();

  private CarriedWork() {}

  /** Entries in the order in which they came to be: {@code {task, result}}, {@code {timer}}, … */
  public static List<JsonNode> of(JobHistory history) {
    var work = new CarriedWork();
    RetryMark.of(history.opening().input()).ifPresent(it -> it.carried().forEach(work::add));
    history.signals().forEach(work::signal);
    history.tasks().stream().filter(TaskRecord::hasSucceeded).forEach(work::task);
    var steps = history.tasks().stream().map(it -> it.name().step()).collect(Collectors.toSet());
    history.timers().stream()
        .filter(JobHistory.TimerRecord::hasFired)
        .filter(it -> !it.id().startsWith("#") && !steps.contains(it.id()))
        .forEach(it -> work.add(object().put(TIMER, it.id())));
    return List.copyOf(work.entries.values());
  }

  /** What entries are for, for people: {@code Step}, {@code Step[3]}. */
  public static List<String> tasks(List<JsonNode> entries) {
    return entries.stream().filter(it -> it.has(TASK)).map(it -> it.get(TASK).asText()).toList();
  }

  private void task(TaskRecord task) {
    add(object().put(TASK, task.name().piece()).put("result", task.result()));
  }

  private void signal(JobHistory.SignalRecord signal) {
    var part = CarryName.parse(signal.name());
    if (part.isPresent()) {
      carried(part.get(), signal.input());
    } else if (!signal.isReserved()) {
      add(object().put(SIGNAL, signal.name()).put("input", signal.input()));
    }
  }

  /** A part that this run had been given: a list, a bare result of a task, or a bare signal. */
  private void carried(CarryName part, String input) {
    if (!parts.add(part.number())) {
      return;
    }
    switch (part.content()) {
      case LIST -> JsonText.parse(input).ifPresent(list -> list.forEach(this::add));
      case RESULT -> add(object().put(TASK, part.about()).put("result", input));
      case SIGNAL -> add(object().put(SIGNAL, part.about()).put("input", input));
    }
  }

  private void add(JsonNode entry) {
    var key =
        entry.has(SIGNAL)
            ? SIGNAL + entries.size()
            : entry.path(TASK).asText() + "\n" + entry.path(TIMER).asText();
    entries.put(key, entry);
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
