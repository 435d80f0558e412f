package io.cloudprocessingengine.decider.swf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A random plan and what every task of it comes to, whenever it is done; so what must become of
 * each step can be worked out without a decider.
 */
final class PlannedJob {
  static final String INPUT =
      "{\"no\": false, \"number\": 7, \"arrays\": [[], [0], [0, 0], [0, 0, 0], [0, 0, 0, 0]]}";

  private static final List<String> STATUSES =
      List.of("", "", "succeeded", "failed", "skipped", "completed", "completed");
  private static final List<String> KINDS =
      List.of("activity", "activity", "activity", "workflow", "lambda", "signal", "wait", "eval");
  private static final List<TaskOutcome> OUTCOMES =
      List.of(
          TaskOutcome.SUCCESS,
          TaskOutcome.SUCCESS,
          TaskOutcome.SUCCESS,
          TaskOutcome.SUCCESS,
          TaskOutcome.SUCCESS,
          TaskOutcome.BROKEN,
          TaskOutcome.BROKEN,
          TaskOutcome.HOPELESS);

  private final Map<String, PlannedStep> steps = new LinkedHashMap<>();
  private final List<PlannedStep> declared;
  private final long luck;
  private final boolean waitsOnFailure;

  /** How an attempt at a task ends. */
  enum TaskOutcome {
    SUCCESS,
    /** Fails, and is tried again if the step says so. */
    BROKEN,
    /** Fails for good. */
    HOPELESS
  }

  PlannedJob(Random random) {
    luck = random.nextLong();
    waitsOnFailure = random.nextBoolean();
    IntStream.rangeClosed(1, 1 + random.nextInt(8))
        .mapToObj(number -> step(number, random))
        .forEach(step -> steps.put(step.name(), step));
    declared = new ArrayList<>(steps.values());
    Collections.shuffle(declared, random);
  }

  private static PlannedStep step(int number, Random random) {
    var requires = new LinkedHashMap<String, String>();
    IntStream.range(1, number)
        .filter(lower -> random.nextInt(3) == 0)
        .forEach(lower -> requires.put("S" + lower, STATUSES.get(random.nextInt(STATUSES.size()))));
    var kind = KINDS.get(random.nextInt(KINDS.size()));
    var isLate = List.of("activity", "signal", "eval").contains(kind) && random.nextInt(5) == 0;
    return new PlannedStep(
        "S" + number,
        kind,
        requires,
        random.nextInt(8) > 0,
        random.nextInt(3) == 0 ? random.nextInt(5) : -1,
        random.nextInt(3),
        1 + random.nextInt(3),
        isLate);
  }

  String yaml() {
    var head =
        """
        name: Random
        version: "1"
        on_failure: %s
        activities:
        - {name: Work, version: "1", outputs_spec: {n: $.n}, %s, start_to_close_timeout: NONE}
        - {name: Late, version: "1", %s, start_to_close_timeout: 15s}
        steps:
        """;
    var patient =
        "heartbeat_timeout: NONE, schedule_to_start_timeout: NONE, schedule_to_close_timeout: NONE";
    return head.formatted(waitsOnFailure ? "wait" : "cancel", patient, patient)
        + declared.stream().map(PlannedStep::yaml).collect(Collectors.joining());
  }

  /** The signals that come, in no order. */
  List<String> signals() {
    return steps.values().stream()
        .filter(step -> step.kind().equals("signal") && !step.isLate())
        .map(step -> "to-" + step.name())
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** What that attempt comes to: the same however often it is asked. */
  TaskOutcome outcome(String task, int attempt) {
    var chance = new Random(luck + 31L * task.hashCode() + attempt);
    chance.nextInt();
    return OUTCOMES.get(chance.nextInt(OUTCOMES.size()));
  }

  /** What becomes of each step if the job is not stopped by a failure. */
  Map<String, String> statuses() {
    var statuses = new LinkedHashMap<String, String>();
    steps.values().forEach(step -> statuses.put(step.name(), status(step, statuses)));
    return statuses;
  }

  private String status(PlannedStep step, Map<String, String> before) {
    var runs =
        step.requires().entrySet().stream()
            .allMatch(it -> isMet(it.getValue(), before.get(it.getKey())));
    if (!runs || !step.condition()) {
      return "skipped";
    }
    return succeeds(step) ? "succeeded" : "failed";
  }

  private static boolean isMet(String required, String status) {
    return switch (required) {
      case "" -> !status.equals("skipped");
      case "completed" -> true;
      default -> required.equals(status);
    };
  }

  private boolean succeeds(PlannedStep step) {
    if (!step.isTask()) {
      return !step.isLate();
    }
    if (!step.isMap()) {
      return succeeds(step, step.name());
    }
    var failures =
        IntStream.range(0, step.items())
            .filter(item -> !succeeds(step, step.name() + "[" + item + "]"))
            .count();
    return failures <= step.tolerated();
  }

  private boolean succeeds(PlannedStep step, String task) {
    for (var attempt = 1; !step.isLate() && attempt <= step.attempts(); attempt++) {
      if (outcome(task, attempt) == TaskOutcome.SUCCESS) {
        return true;
      }
      if (outcome(task, attempt) == TaskOutcome.HOPELESS) {
        return false;
      }
    }
    return false;
  }

  /** The steps whose failure fails the job; which of them does depends on which fails first. */
  List<String> fatal() {
    var statuses = statuses();
    return steps.keySet().stream()
        .filter(name -> statuses.get(name).equals("failed") && !isHandled(name))
        .toList();
  }

  private boolean isHandled(String name) {
    return steps.values().stream()
        .map(step -> step.requires().getOrDefault(name, "no"))
        .anyMatch(status -> status.equals("failed") || status.equals("completed"));
  }
}
