package io.cloudprocessingengine.decider.swf;

import java.util.List;
import java.util.Map;

/**
 * A step of a random plan, and all that is needed to say what must become of it.
 *
 * @param kind the key of the language, such as {@code activity}
 * @param requires by name, each with its status; an empty status is one that is not written out
 * @param condition what {@code when} gives
 * @param items of a map; -1 for a step that is none
 * @param tolerated failures of a map
 * @param attempts at most
 * @param isLate whether its tasks take too long, or its signal does not come
 */
record PlannedStep(
    String name,
    String kind,
    Map<String, String> requires,
    boolean condition,
    int items,
    int tolerated,
    int attempts,
    boolean isLate) {

  boolean isMap() {
    return items >= 0;
  }

  boolean isTask() {
    return List.of("activity", "workflow", "lambda").contains(kind);
  }

  String yaml() {
    var text = new StringBuilder("- name: " + name + "\n");
    if (!requires.isEmpty()) {
      var list =
          requires.entrySet().stream()
              .map(it -> it.getValue().isEmpty() ? it.getKey() : written(it))
              .toList();
      text.append("  requires: [").append(String.join(", ", list)).append("]\n");
    }
    if (!condition) {
      text.append("  when: \"{{ __input__.no }}\"\n");
    }
    text.append(
        switch (kind) {
          case "activity" -> "  activity: " + (isLate ? "Late" : "Work") + "\n";
          case "workflow" -> "  workflow: {name: Child, version: \"1\", task_list: children}\n";
          case "lambda" -> "  lambda: function\n";
          case "signal" -> "  signal: to-" + name + "\n" + (isLate ? "  timeout: 20s\n" : "");
          case "wait" -> "  wait: 5s\n";
          default -> "  eval: \"{{ __input__.%s }}\"%n".formatted(isLate ? "missing" : "number");
        });
    return isTask() ? text.append(taskYaml()).toString() : text.toString();
  }

  private static String written(Map.Entry<String, String> requirement) {
    return "[" + requirement.getKey() + ", " + requirement.getValue() + "]";
  }

  private String taskYaml() {
    var retry = "  retry: {max_attempts: %d, interval: 2s, errors: [BROKEN]}%n".formatted(attempts);
    if (!isMap()) {
      return retry + "  input: {task: %s, attempt: \"{{__attempt__}}\"}%n".formatted(name);
    }
    return retry
        + "  for_each: \"{{ __input__.arrays[%d] }}\"%n".formatted(items)
        + "  max_concurrency: 3\n  tolerate_failures: %d%n".formatted(tolerated)
        + "  input: {task: \"%s[{{__index__}}]\", attempt: \"{{__attempt__}}\"}%n".formatted(name);
  }
}
