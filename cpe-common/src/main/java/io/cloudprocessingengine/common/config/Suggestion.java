package io.cloudprocessingengine.common.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Guesses what a misspelt name was meant to be. */
public final class Suggestion {
  // Two changed letters of a short name make another name; of a longer one, a slip (two swapped).
  private static final int SHORT = 4;

  private Suggestion() {}

  /** {@code ", did you mean 'domain'?"} when a candidate is near, an empty text when none is. */
  public static String of(String name, Collection<String> candidates) {
    var limit = name.length() < SHORT ? 1 : Math.max(2, name.length() / 3);
    var distance = new LevenshteinDistance(limit);
    record Near(String name, int distance) {}
    return candidates.stream()
        .map(it -> new Near(it, distance.apply(plain(name), plain(it))))
        .filter(near -> near.distance >= 0)
        .min(Comparator.comparingInt(Near::distance))
        .map(Near::name)
        .or(() -> unfinished(plain(name), candidates))
        .map(it -> ", did you mean '" + it + "'?")
        .orElse("");
  }

  /** The shortest candidate that goes on from the name, or from all of it but its end. */
  private static Optional<String> unfinished(String name, Collection<String> candidates) {
    if (name.length() < SHORT) {
      return Optional.empty();
    }
    return candidates.stream()
        .filter(it -> plain(it).startsWith(name.substring(0, name.length() - 1)))
        .min(Comparator.comparingInt(String::length));
  }

  private static String plain(String name) {
    return Settings.plain(name);
  }
}
