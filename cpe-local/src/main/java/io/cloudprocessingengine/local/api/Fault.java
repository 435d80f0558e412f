package io.cloudprocessingengine.local.api;

import java.util.Objects;

/** A call that is refused; every fault is the caller's and answers HTTP 400. */
public final class Fault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final FaultType type;

  Fault(FaultType type, String message) {
    // A fault is an answer, not a defect: filling in a stack trace would only cost time.
    super(Objects.requireNonNull(message), null, false, false);
    this.type = Objects.requireNonNull(type);
  }

  /** The kind of fault. */
  public FaultType type() {
    return type;
  }
}
