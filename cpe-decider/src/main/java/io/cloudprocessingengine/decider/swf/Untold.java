package io.cloudprocessingengine.decider.swf;

import io.cloudprocessingengine.decider.decision.Decisions;
import io.cloudprocessingengine.decider.decision.Notice;
import java.util.List;

/**
 * What the client is told as soon as SWF is known to have taken the decisions of a task.
 *
 * @param startedEventId of the task
 */
record Untold(long startedEventId, List<Notice> notices, Decisions decisions) {
  Untold {
    notices = List.copyOf(notices);
  }

  /** Whether the task is the last one that was answered, going by the task that came after it. */
  boolean tookEffect(DecisionTask next) {
    return next.previousStartedEventId() == startedEventId;
  }
}
