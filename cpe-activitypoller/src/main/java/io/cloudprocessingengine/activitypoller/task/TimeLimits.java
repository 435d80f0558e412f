package io.cloudprocessingengine.activitypoller.task;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How long activities may take.
 *
 * @param cancelGrace to stop when asked to, before being interrupted
 * @param taskTimeout for a task; empty for as long as SWF lets it
 */
public record TimeLimits(Duration cancelGrace, Optional<Duration> taskTimeout) {
  public TimeLimits {
    Objects.requireNonNull(cancelGrace, "cancelGrace");
    Objects.requireNonNull(taskTimeout, "taskTimeout");
  }
}
