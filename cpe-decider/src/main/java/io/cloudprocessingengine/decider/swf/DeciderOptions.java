package io.cloudprocessingengine.decider.swf;

import io.cloudprocessingengine.decider.plan.Plan;
import io.cloudprocessingengine.decider.plan.PlanId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a decider does.
 *
 * @param taskLists the decision task list of each plan
 * @param outputQueue for messages about jobs that name no client
 * @param lambdaRole what SWF calls Lambda functions as
 * @param jobsKept how many jobs of each task list are kept in memory between their decisions
 * @param identity shown in histories
 */
public record DeciderOptions(
    String domain,
    Map<Plan, String> taskLists,
    Optional<String> outputQueue,
    Optional<String> lambdaRole,
    int jobsKept,
    String identity) {
  /** As many as are kept when nothing else is said. */
  public static final int JOBS_KEPT = 1_000;

  public DeciderOptions {
    Objects.requireNonNull(domain, "domain");
    taskLists = Collections.unmodifiableMap(new LinkedHashMap<>(taskLists));
    Objects.requireNonNull(outputQueue, "outputQueue");
    Objects.requireNonNull(lambdaRole, "lambdaRole");
    Objects.requireNonNull(identity, "identity");
  }

  /** A decider of plans that call no Lambda function. */
  public DeciderOptions(
      String domain, Map<Plan, String> taskLists, Optional<String> outputQueue, String identity) {
    this(domain, taskLists, outputQueue, Optional.empty(), JOBS_KEPT, identity);
  }

  /** Names and versions, for people. */
  public List<String> planNames() {
    return taskLists.keySet().stream().map(plan -> plan.id().toString()).toList();
  }

  Map<PlanId, Plan> plansById() {
    return taskLists.keySet().stream().collect(Collectors.toMap(Plan::id, Function.identity()));
  }
}
