package io.cloudprocessingengine.common.http;

import io.cloudprocessingengine.common.config.Settings;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a daemon listens for its operator.
 *
 * @param port nowhere if empty; 0 for any free one
 */
public record HttpOptions(Optional<Integer> port, String host) {
  private static final String LOOPBACK = "127.0.0.1";
  private static final int MOST = 65_535;

  public HttpOptions {
    Objects.requireNonNull(port, "port");
    Objects.requireNonNull(host, "host");
  }

  /** Nowhere. */
  public static HttpOptions off() {
    return new HttpOptions(Optional.empty(), LOOPBACK);
  }

  /** Reads {@code http: {port, host}}. */
  public static HttpOptions read(Settings root) {
    var http = root.section("http");
    var port = http.has("port") ? Optional.of(http.integer("port", 0, 0, MOST)) : noPort();
    return new HttpOptions(port, http.text("host", LOOPBACK));
  }

  private static Optional<Integer> noPort() {
    return Optional.empty();
  }
}
