package io.cloudprocessingengine.local;

import java.util.Objects;

/** Where a local stack listens; port 0 picks a free one. */
public record ListenAddress(String host, int swfPort, int sqsPort) {
  /** Refuses a null host. */
  public ListenAddress {
    Objects.requireNonNull(host);
  }

  /** Free ports of 127.0.0.1. */
  public static ListenAddress onFreePorts() {
    return new ListenAddress("127.0.0.1", 0, 0);
  }
}
