package io.cloudprocessingengine.local.engine;

import java.util.Objects;

/**
 * One decision of a completed decision task.
 *
 * @param unseenEvents whether something had come in that the decider had not seen
 */
record Decision(
    Execution execution, Request attributes, long completedEventId, boolean unseenEvents) {
  Decision {
    Objects.requireNonNull(execution);
    Objects.requireNonNull(attributes);
  }

  /** Attributes of an event that this decision causes, with those of its own members. */
  Attributes event(String... members) {
    return new Attributes()
        .copy(attributes.members(), members)
        .put("decisionTaskCompletedEventId", completedEventId);
  }

  /** Records that the decision cannot be applied; the decider gets another task. */
  void fail(EventType type, String cause, String... members) {
    execution.recordForDecider(type, event(members).put("cause", cause).node());
  }
}
