package io.cloudprocessingengine.decider.plan;

import java.util.Objects;

/**
 * How an activity's tasks are handed out.
 *
 * @param priority higher first; 0 is SWF's own default
 */
public record Scheduling(String taskList, int priority, ActivityTimeouts timeouts) {
  public Scheduling {
    Objects.requireNonNull(taskList, "taskList");
    Objects.requireNonNull(timeouts, "timeouts");
  }
}
