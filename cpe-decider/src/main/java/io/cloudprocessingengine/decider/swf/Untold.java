package io.cloudprocessingengine.decider.swf;

import io.cloudprocessingengine.decider.decision.Decisions;
import io.cloudprocessingengine.decider.decision.Notice;
import io.cloudprocessingengine.decider.history.DecisionTaskEvent;
import io.cloudprocessingengine.decider.history.Event;
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

  /** Whether these events, which follow the task, say that it was answered. */
  boolean tookEffect(List<Event> events) {
    return events.stream()
        .anyMatch(
            it -> it instanceof DecisionTaskEvent task && task.startedEventId() == startedEventId);
  }
}
