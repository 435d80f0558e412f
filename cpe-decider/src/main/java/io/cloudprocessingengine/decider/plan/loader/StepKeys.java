package io.cloudprocessingengine.decider.plan.loader;

import io.cloudprocessingengine.common.config.Suggestion;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys that a step may have, which depends on what it does. */
final class StepKeys {
  /** Exactly one of these says what a step does. */
  static final List<String> KINDS =
      List.of("activity", "eval", "wait", "signal", "workflow", "lambda");

  private static final Set<String> COMMON = Set.of("name", "requires", "when");
  private static final Set<String> TASK =
      Set.of("input", "retry", "for_each", "max_concurrency", "tolerate_failures");
  private static final Map<String, Set<String>> OWN =
      Map.of(
          "activity",
          union(
              TASK,
              Set.of(
                  "task_list",
                  "priority",
                  "heartbeat_timeout",
                  "schedule_to_close_timeout",
                  "schedule_to_start_timeout",
                  "start_to_close_timeout")),
          "eval",
          Set.of(),
          "wait",
          Set.of(),
          "signal",
          Set.of("timeout"),
          "workflow",
          union(TASK, Set.of("priority", "start_to_close_timeout")),
          "lambda",
          union(TASK, Set.of("start_to_close_timeout")));

  /** Every key that some step may have. */
  static final Set<String> ALL =
      Stream.of(COMMON.stream(), KINDS.stream(), OWN.values().stream().flatMap(Set::stream))
          .flatMap(keys -> keys)
          .collect(Collectors.toUnmodifiableSet());

  private StepKeys() {}

  /** All keys of a step of some kind. */
  static Set<String> of(String kind) {
    return union(union(COMMON, OWN.get(kind)), Set.of(kind));
  }

  static void refuseOthers(Fields fields, String kind) {
    var known = of(kind);
    for (var key : fields.keys()) {
      if (!known.contains(key)) {
        var message =
            ALL.contains(key)
                ? "'" + key + "' means nothing in a step with '" + kind + "'"
                : "unknown key '" + key + "'" + Suggestion.of(key, known);
        fields.findings().problem(fields.keyPosition(key), message);
      }
    }
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
  }
}
