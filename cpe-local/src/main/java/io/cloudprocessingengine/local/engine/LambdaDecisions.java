package io.cloudprocessingengine.local.engine;

import java.util.Map;
import java.util.function.Consumer;

/** Calls Lambda functions; an execution needs a role for that, of whatever name. */
final class LambdaDecisions {
  private final Region region;

  LambdaDecisions(Region region) {
    this.region = region;
  }

  void addTo(Map<String, Consumer<Decision>> kinds) {
    kinds.put("ScheduleLambdaFunction", this::schedule);
  }

  private void schedule(Decision decision) {
    var execution = decision.execution();
    if (execution.lambdaTasks().isOpen(decision.attributes().text("id"))) {
      fail(decision, "ID_ALREADY_IN_USE");
    } else if (execution.lambdaTasks().openCount() >= region.limits().openInExecution()) {
      fail(decision, "OPEN_LAMBDA_FUNCTIONS_LIMIT_EXCEEDED");
    } else {
      var attributes =
          decision.event("id", "name", "control", "input", "startToCloseTimeout").node();
      execution.lambdaTasks().schedule(attributes);
    }
  }

  private static void fail(Decision decision, String cause) {
    decision.fail(EventType.SCHEDULE_LAMBDA_FUNCTION_FAILED, cause, "id", "name");
  }
}
