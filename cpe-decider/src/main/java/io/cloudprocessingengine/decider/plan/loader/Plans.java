package io.cloudprocessingengine.decider.plan.loader;

import io.cloudprocessingengine.common.config.Problem;
import io.cloudprocessingengine.decider.plan.Plan;
import io.cloudprocessingengine.decider.plan.PlanId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The plans that a decider follows.
 *
 * @param byId in the order they were loaded
 * @param warnings what works but was hardly meant, such as an activity that no step uses
 */
public record Plans(Map<PlanId, Plan> byId, List<Problem> warnings) {
  public Plans {
    byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
    warnings = List.copyOf(warnings);
  }

  public Optional<Plan> find(PlanId id) {
    return Optional.ofNullable(byId.get(id));
  }
}
