package io.cloudprocessingengine.activitypoller.swf;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Default timeouts of an activity type as SWF writes them: seconds, {@code NONE} for unlimited, or
 * empty for no default.
 */
public record Timeouts(
    String heartbeat, String scheduleToStart, String startToClose, String scheduleToClose) {
  /** No default: whoever schedules a task has to say. */
  public static final String UNSET = "";

  /** Unlimited. */
  public static final String UNLIMITED = "NONE";

  public Timeouts {
    Objects.requireNonNull(heartbeat, "heartbeat");
    Objects.requireNonNull(scheduleToStart, "scheduleToStart");
    Objects.requireNonNull(startToClose, "startToClose");
    Objects.requireNonNull(scheduleToClose, "scheduleToClose");
  }

  /** What differs, in words; empty if nothing does. What is unset here differs from nothing. */
  String difference(Timeouts registered) {
    return Stream.of(
            difference("heartbeat", heartbeat, registered.heartbeat),
            difference("scheduleToStart", scheduleToStart, registered.scheduleToStart),
            difference("startToClose", startToClose, registered.startToClose),
            difference("scheduleToClose", scheduleToClose, registered.scheduleToClose))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String difference(String name, String wanted, String registered) {
    if (wanted.equals(UNSET) || wanted.equals(registered)) {
      return "";
    }
    var shown = registered.equals(UNSET) ? "unset" : registered;
    return "%s is %s instead of %s".formatted(name, shown, wanted);
  }
}
