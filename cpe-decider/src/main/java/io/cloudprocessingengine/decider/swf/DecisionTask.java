package io.cloudprocessingengine.decider.swf;

import io.cloudprocessingengine.decider.history.Event;
import io.cloudprocessingengine.decider.history.ExecutionId;
import io.cloudprocessingengine.decider.history.WorkflowType;
import java.util.List;

/**
 * What SWF hands out to be decided.
 *
 * @param events those since the last decision, or more; in order
 * @param previousStartedEventId where the last decision that was answered began; 0 if there was
 *     none
 */
record DecisionTask(
    String token,
    ExecutionId execution,
    WorkflowType type,
    long startedEventId,
    long previousStartedEventId,
    List<Event> events) {
  DecisionTask {
    events = List.copyOf(events);
  }
}
