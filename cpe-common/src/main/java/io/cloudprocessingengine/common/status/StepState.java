package io.cloudprocessingengine.common.status;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a step, or an item of a map, stands; written in lower case. */
public enum StepState {
  /** Nothing of it has begun. */
  WAITING,
  /** Its task waits for a worker. */
  SCHEDULED,
  /** Its task is worked on, or its timer runs. */
  RUNNING,
  /** An attempt has failed, and another one is to come. */
  RETRYING,
  SUCCEEDED,
  FAILED,
  SKIPPED;

  /** As messages write it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** By its name in any case. */
  public static Optional<StepState> of(String name) {
    var upper = name.toUpperCase(Locale.ROOT);
    return Arrays.stream(values()).filter(it -> it.name().equals(upper)).findFirst();
  }
}
