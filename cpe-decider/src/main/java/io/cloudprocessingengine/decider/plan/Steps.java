package io.cloudprocessingengine.decider.plan;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The steps of a plan in declared order, with what is asked about them computed once. */
public final class Steps implements Iterable<Step> {
  private final List<Step> declared;
  private final List<Step> ordered;
  private final Map<String, Step> byName;
  private final Map<String, List<Step>> dependents;
  private final Set<String> handled;
  private final String json;

  /**
   * Keeps steps that were checked.
   *
   * @throws IllegalArgumentException when names repeat, a requirement is unknown, or there is a
   *     cycle; a plan's loader has found these before
   */
  public Steps(List<Step> steps) {
    declared = List.copyOf(steps);
    byName = new HashMap<>();
    for (var step : declared) {
      if (byName.put(step.name(), step) != null) {
        throw new IllegalArgumentException("two steps are named '" + step.name() + "'");
      }
    }
    dependents = dependents(declared);
    ordered = order(declared, dependents);
    handled =
        declared.stream()
            .flatMap(step -> step.requires().stream())
            .filter(Requirement::handlesFailure)
            .map(Requirement::step)
            .collect(Collectors.toUnmodifiableSet());
    json = json(declared);
  }

  private static String json(List<Step> steps) {
    var all = JsonNodeFactory.instance.arrayNode();
    for (var step : steps) {
      var kind = step.kind().word();
      if (kind.equals(ActivityStep.WORD)) {
        all.add(step.name());
      } else {
        all.addObject().put("name", step.name()).put("kind", kind);
      }
    }
    return all.toString();
  }

  private static Map<String, List<Step>> dependents(List<Step> steps) {
    var byRequired = new HashMap<String, List<Step>>();
    for (var step : steps) {
      for (var requirement : step.requires()) {
        byRequired.computeIfAbsent(requirement.step(), name -> new ArrayList<>()).add(step);
      }
    }
    byRequired.replaceAll((name, list) -> List.copyOf(list));
    return byRequired;
  }

  private static List<Step> order(List<Step> steps, Map<String, List<Step>> dependents) {
    var unmet = new HashMap<String, Integer>();
    steps.forEach(step -> unmet.put(step.name(), step.requires().size()));
    var order = new ArrayList<>(steps.stream().filter(step -> step.requires().isEmpty()).toList());
    for (var next = 0; next < order.size(); next++) {
      for (var dependent : dependents.getOrDefault(order.get(next).name(), List.of())) {
        if (unmet.merge(dependent.name(), -1, Integer::sum) == 0) {
          order.add(dependent);
        }
      }
    }
    if (order.size() < steps.size()) {
      throw new IllegalArgumentException("a step waits for itself or for an unknown step");
    }
    return List.copyOf(order);
  }

  /** The steps as the plan declares them. */
  public List<Step> declared() {
    return declared;
  }

  /** The steps so that each comes after all that it requires. */
  public List<Step> ordered() {
    return ordered;
  }

  public Optional<Step> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The steps that require the named one, in declared order. */
  public List<Step> dependents(String name) {
    return dependents.getOrDefault(name, List.of());
  }

  /** Whether some step deals with a failure of the named one, so that the job goes on. */
  public boolean handlesFailureOf(String name) {
    return handled.contains(name);
  }

  /**
   * For readers that do not know the plan: {@code [{name, kind}, …]} in declared order, with the
   * name alone for an activity.
   */
  public String toJson() {
    return json;
  }

  /** In declared order. */
  @Override
  public Iterator<Step> iterator() {
    return declared.iterator();
  }
}
