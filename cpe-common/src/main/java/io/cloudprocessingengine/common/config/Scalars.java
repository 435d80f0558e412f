package io.cloudprocessingengine.common.config;

import java.net.URI;
import java.util.Optional;

/** Scalars of a configuration, empty when they are not what they should be. */
final class Scalars {
  private Scalars() {}

  static Optional<Integer> parse(String text) {
    try {
      return Optional.of(Integer.parseInt(text.strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  static Optional<Boolean> parseBoolean(String text) {
    return switch (text.strip()) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  static Optional<URI> parseUrl(String text) {
    try {
      var uri = URI.create(text.strip());
      var web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
