package io.cloudprocessingengine.decider.plan.loader;

import io.cloudprocessingengine.common.config.Suggestion;
import io.cloudprocessingengine.decider.plan.RequiredStatus;
import io.cloudprocessingengine.decider.plan.Requirement;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Holds the requirements of steps against the steps that there are. */
final class StepChecks {
  private final Map<String, StepDraft> steps;
  private final Findings findings;
  private final Map<String, List<String>> dependents;

  StepChecks(Map<String, StepDraft> steps, Findings findings) {
    this.steps = steps;
    this.findings = findings;
    dependents =
        steps.values().stream()
            .flatMap(
                step ->
                    step.requires().stream()
                        .map(it -> Map.entry(it.value().step(), step.name().value())))
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  void check() {
    steps.values().stream().flatMap(step -> step.requires().stream()).forEach(this::checkKnown);
    checkCycles();
  }

  private void checkKnown(Located<Requirement> requirement) {
    var name = requirement.value().step();
    if (!steps.containsKey(name)) {
      findings.problem(requirement.where(), "unknown step '" + name + "'" + hint(name));
    }
  }

  private String hint(String name) {
    for (var status : RequiredStatus.values()) {
      if (status.name().toLowerCase(Locale.ROOT).equals(name)) {
        return ": a status is written with its step, as in [[STEP, " + name + "]]";
      }
    }
    return Suggestion.of(name, steps.keySet());
  }

  /** Each cycle is reported once, at the requirement that closes it. */
  private void checkCycles() {
    var waiting = new LinkedHashMap<>(steps);
    removeAllThatCanRun(waiting);
    while (!waiting.isEmpty()) {
      var path = new LinkedHashSet<String>();
      var name = waiting.keySet().iterator().next();
      while (path.add(name)) {
        name = firstRequired(waiting, name).value().step();
      }
      var cycle = path.stream().dropWhile(Predicate.not(name::equals)).toList();
      reportCycle(firstRequired(waiting, cycle.get(cycle.size() - 1)), cycle);
      cycle.forEach(waiting::remove);
      removeAllThatCanRun(waiting);
    }
  }

  /** Leaves the steps that wait for themselves or for such a step. */
  private void removeAllThatCanRun(Map<String, StepDraft> waiting) {
    var names = new ArrayDeque<>(waiting.keySet());
    while (!names.isEmpty()) {
      var step = waiting.get(names.remove());
      if (step != null && requiredOf(waiting, step).isEmpty()) {
        waiting.remove(step.name().value());
        names.addAll(dependents.getOrDefault(step.name().value(), List.of()));
      }
    }
  }

  private static Located<Requirement> firstRequired(Map<String, StepDraft> waiting, String name) {
    return requiredOf(waiting, waiting.get(name)).orElseThrow();
  }

  private static Optional<Located<Requirement>> requiredOf(
      Map<String, StepDraft> waiting, StepDraft step) {
    return step.requires().stream()
        .filter(requirement -> waiting.containsKey(requirement.value().step()))
        .findFirst();
  }

  private void reportCycle(Located<Requirement> closing, List<String> cycle) {
    var message =
        cycle.size() == 1
            ? "step '" + cycle.get(0) + "' waits for itself"
            : "these steps wait for each other: "
                + String.join(" → ", cycle)
                + " → "
                + cycle.get(0);
    findings.problem(closing.where(), message);
  }
}
