package io.cloudprocessingengine.common.status;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where one activity, a single attempt, stands; written in lower case. */
public enum ActivityState {
  SCHEDULED,
  RUNNING,
  COMPLETED,
  FAILED,
  TIMED_OUT,
  CANCELED;

  /** Whether nothing can change any more. */
  public boolean hasEnded() {
    return this != SCHEDULED && this != RUNNING;
  }

  /** As messages write it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** By its name in any case. */
  public static Optional<ActivityState> of(String name) {
    var upper = name.toUpperCase(Locale.ROOT);
    return Arrays.stream(values()).filter(it -> it.name().equals(upper)).findFirst();
  }
}
