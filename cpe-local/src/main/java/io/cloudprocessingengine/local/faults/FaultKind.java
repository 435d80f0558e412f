package io.cloudprocessingengine.local.faults;

import java.util.Locale;

/** What can go wrong with a call. */
public enum FaultKind {
  /** The call is refused with a ThrottlingException. */
  THROTTLE,
  /** The call is refused with an error of the server, HTTP 500. */
  ERROR,
  /** The call is handled, but later. */
  DELAY,
  /** The connection is cut before the call is handled. */
  CUT,
  /** The call is handled, and the connection is cut before its answer is sent. */
  LOST,
  /** A message that is received will be received again. */
  DUPLICATE;

  /** As the command line has it. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
