package io.cloudprocessingengine.common.config;

import java.util.Collection;
import java.util.Comparator;
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
        .map(near -> ", did you mean '" + near.name + "'?")
        .orElse("");
  }

  private static String plain(String name) {
    return Settings.plain(name);
  }
}
