package io.cloudprocessingengine.decider.plan;

import java.util.Objects;
import java.util.Optional;

/**
 * How an activity's tasks are handed out.
 *
 * @param priority higher first; the registered type's default when absent
 */
public record Scheduling(String taskList, Optional<Integer> priority, ActivityTimeouts timeouts) {
  public Scheduling {
    Objects.requireNonNull(taskList, "taskList");
    Objects.requireNonNull(priority, "priority");
    Objects.requireNonNull(timeouts, "timeouts");
  }
}
