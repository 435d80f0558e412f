package io.cloudprocessingengine.activitypoller.swf;

import io.cloudprocessingengine.activitypoller.task.ActivityType;
import java.util.Objects;

/**
 * An activity type as it is to be registered.
 *
 * @param description for people; empty for none
 */
public record ActivityTypeSpec(ActivityType type, String description, Timeouts timeouts) {
  public ActivityTypeSpec {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(timeouts, "timeouts");
  }
}
