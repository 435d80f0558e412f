package io.cloudprocessingengine.common.status;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a job as a whole stands; written in lower case. */
public enum JobState {
  OPEN,
  COMPLETED,
  FAILED,
  CANCELED,
  TERMINATED,
  TIMED_OUT,
  CONTINUED_AS_NEW;

  /** As messages write it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** By its name in any case. */
  public static Optional<JobState> of(String name) {
    var upper = name.toUpperCase(Locale.ROOT);
    return Arrays.stream(values()).filter(it -> it.name().equals(upper)).findFirst();
  }
}
