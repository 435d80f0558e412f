package io.cloudprocessingengine.common.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a client may ask for. */
public enum CommandType {
  START_JOB,
  CANCEL_JOB,
  CANCEL_ACTIVITY,
  SIGNAL_JOB,
  GET_JOB_STATUS,
  GET_JOB_LIST,
  GET_ACTIVITY_STATUS,
  GET_ACTIVITY_LIST,
  RETRY_JOB;

  /** The type by its name in any case. */
  public static Optional<CommandType> of(String name) {
    var upper = name.toUpperCase(Locale.ROOT);
    return Arrays.stream(values()).filter(type -> type.name().equals(upper)).findFirst();
  }
}
