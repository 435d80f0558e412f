package io.cloudprocessingengine.local.engine;

import java.util.Optional;

/** How the outcomes of Lambda functions come in; none of the API's operations. */
final class LambdaOperations {
  static final String END = "EndLambdaFunction";

  private final Region region;

  LambdaOperations(Region region) {
    this.region = region;
  }

  void addTo(Operations operations) {
    operations.internal(END, this::end);
  }

  private void end(Request outcome) {
    Optional.ofNullable(region.executions().get(outcome.text("runId")))
        .ifPresent(execution -> execution.lambdaTasks().end(outcome));
  }
}
