package io.cloudprocessingengine.activitypoller.task;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * On what terms SWF gave a task, as far as a worker can know.
 *
 * @param heartbeatInterval how often to send heartbeats
 * @param deadline when SWF gives the task up; empty if never
 */
public record Terms(Duration heartbeatInterval, Optional<Instant> deadline) {
  public Terms {
    Objects.requireNonNull(heartbeatInterval, "heartbeatInterval");
    Objects.requireNonNull(deadline, "deadline");
  }
}
