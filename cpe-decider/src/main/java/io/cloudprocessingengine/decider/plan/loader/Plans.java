package io.cloudprocessingengine.decider.plan.loader;

import io.cloudprocessingengine.common.config.Problem;
import io.cloudprocessingengine.decider.plan.Plan;
import io.cloudprocessingengine.decider.plan.PlanId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The plans that a decider follows.
 *
 * @param byId in the order they were loaded
 * @param warnings what works but was hardly meant, such as an activity that no step uses
 * @param functions what to say of each plan that calls Lambda functions, if there is no role to
 *     call them as
 */
public record Plans(Map<PlanId, Plan> byId, List<Problem> warnings, List<Problem> functions) {
  /** No plan. */
  public static final Plans NONE = new Plans(Map.of(), List.of(), List.of());

  public Plans {
    byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
    warnings = List.copyOf(warnings);
    functions = List.copyOf(functions);
  }

  /** All warnings of a decider that has that role, or none. */
  public List<Problem> warnings(Optional<String> lambdaRole) {
    var others = lambdaRole.isPresent() ? List.<Problem>of() : functions;
    return Stream.concat(warnings.stream(), others.stream()).toList();
  }

  public Optional<Plan> find(PlanId id) {
    return Optional.ofNullable(byId.get(id));
  }
}
