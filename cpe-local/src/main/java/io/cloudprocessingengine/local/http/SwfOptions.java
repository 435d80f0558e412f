package io.cloudprocessingengine.local.http;

import io.cloudprocessingengine.local.engine.EngineOptions;
import io.cloudprocessingengine.local.faults.Faults;
import java.util.Objects;

/**
 * What an SWF server is made of.
 *
 * @param port 0 for a free one
 * @param engine what its engine is made of
 * @param faults what goes wrong with calls
 * @param reset what a {@code POST /_cpe/reset} does; it may block
 */
public record SwfOptions(
    String host, int port, EngineOptions engine, Faults faults, Runnable reset) {
  /** Refuses nulls. */
  public SwfOptions {
    Objects.requireNonNull(host);
    Objects.requireNonNull(engine);
    Objects.requireNonNull(faults);
    Objects.requireNonNull(reset);
  }

  /** A free port of 127.0.0.1, and nothing special. */
  public static SwfOptions onFreePort() {
    return new SwfOptions("127.0.0.1", 0, EngineOptions.plain(), Faults.none(), () -> {});
  }
}
