package io.cloudprocessingengine.local.engine;

import java.util.Map;
import java.util.function.Consumer;

/**
 * Schedules Lambda functions. There are none here, so each fails to start as on the service when
 * its role cannot be assumed.
 */
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
    var scheduledEventId =
        execution.record(
            EventType.LAMBDA_FUNCTION_SCHEDULED,
            decision.event("id", "name", "control", "input", "startToCloseTimeout").node());
    region.agenda().later(() -> failStart(execution, scheduledEventId));
  }

  private static void failStart(Execution execution, long scheduledEventId) {
    if (execution.isOpen()) {
      var attributes =
          new Attributes()
              .put("scheduledEventId", scheduledEventId)
              .put("cause", "ASSUME_ROLE_FAILED")
              .put("message", "No Lambda function can be run on this machine.");
      execution.recordForDecider(EventType.START_LAMBDA_FUNCTION_FAILED, attributes.node());
    }
  }
}
