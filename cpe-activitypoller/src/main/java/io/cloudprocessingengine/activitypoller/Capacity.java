package io.cloudprocessingengine.activitypoller;

import io.cloudprocessingengine.activitypoller.task.TimeLimits;
import io.cloudprocessingengine.common.config.Settings;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How much a worker does.
 *
 * @param tasks at a time
 * @param maxTasks after which it ends to be started anew; 0 for no limit
 * @param maxLifetime after which it ends to be started anew; empty for no limit
 */
record Capacity(int tasks, TimeLimits limits, int maxTasks, Optional<Duration> maxLifetime) {
  private static final Duration CANCEL_GRACE = Duration.ofSeconds(30);
  private static final int MOST_TASKS = 50;

  Capacity {
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(maxLifetime, "maxLifetime");
  }

  static Capacity read(Settings root) {
    var limits =
        new TimeLimits(root.duration("cancel_grace", CANCEL_GRACE), given(root, "task_timeout"));
    return new Capacity(
        root.integer("tasks", 1, 1, MOST_TASKS),
        limits,
        root.integer("max_tasks", 0, 0, Integer.MAX_VALUE),
        given(root, "max_lifetime"));
  }

  private static Optional<Duration> given(Settings root, String key) {
    return root.has(key)
        ? Optional.of(root.duration(key, Duration.ZERO)).filter(it -> !it.isZero())
        : Optional.empty();
  }
}
