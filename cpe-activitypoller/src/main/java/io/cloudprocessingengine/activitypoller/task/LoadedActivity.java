package io.cloudprocessingengine.activitypoller.task;

import java.util.Objects;

/** What this worker runs. */
public record LoadedActivity(ActivityType type, ActivityCode code) {
  public LoadedActivity {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(code, "code");
  }
}
