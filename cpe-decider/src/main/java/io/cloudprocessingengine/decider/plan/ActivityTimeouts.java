package io.cloudprocessingengine.decider.plan;

import java.util.Objects;

/** The four time limits of an activity task. */
public record ActivityTimeouts(
    Timeout heartbeat, Timeout scheduleToClose, Timeout scheduleToStart, Timeout startToClose) {
  /** What holds where a plan says nothing: a minute, six days, twelve hours, five days. */
  public static final ActivityTimeouts DEFAULT =
      new ActivityTimeouts(
          Timeout.ofSeconds(60),
          Timeout.ofSeconds(518_400),
          Timeout.ofSeconds(43_200),
          Timeout.ofSeconds(432_000));

  public ActivityTimeouts {
    Objects.requireNonNull(heartbeat, "heartbeat");
    Objects.requireNonNull(scheduleToClose, "scheduleToClose");
    Objects.requireNonNull(scheduleToStart, "scheduleToStart");
    Objects.requireNonNull(startToClose, "startToClose");
  }
}
