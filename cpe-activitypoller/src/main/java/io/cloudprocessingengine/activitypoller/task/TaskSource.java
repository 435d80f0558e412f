package io.cloudprocessingengine.activitypoller.task;

import java.util.Optional;

/** Where tasks come from. */
public interface TaskSource {
  /**
   * Waits for a task, up to a minute.
   *
   * @return empty if none came; a RuntimeException means that it couldn't be asked for
   */
  Optional<ActivityTask> poll();
}
