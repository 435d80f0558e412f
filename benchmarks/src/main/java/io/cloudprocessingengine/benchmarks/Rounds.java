package io.cloudprocessingengine.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Figures of contestants, round by round: what a machine is busy with hits a round as a whole. */
public final class Rounds {
  private final Map<String, List<Double>> figures = new LinkedHashMap<>();

  /** Adds the figure of a round. */
  public void add(String who, double figure) {
    figures.computeIfAbsent(who, it -> new ArrayList<>()).add(figure);
  }

  /** The median of a contestant's rounds. */
  public double median(String who) {
    return median(figures.get(who));
  }

  /** The median of the ratios, each of two figures of the same round. */
  public double ratio(String who, String floor) {
    var ratios = new ArrayList<Double>();
    for (var i = 0; i < figures.get(who).size(); i++) {
      ratios.add(figures.get(who).get(i) / figures.get(floor).get(i));
    }
    return median(ratios);
  }

  /** Prints a line for each: the median, its ratio to the floor, and the rounds. */
  public void print(String title, String floor) {
    System.out.printf("%n%s (median, of %s, rounds)%n", title, floor);
    figures.forEach(
        (who, rounds) -> {
          var list = rounds.stream().map(it -> String.format(Locale.ROOT, "%.4g", it)).toList();
          System.out.printf(
              Locale.ROOT, "%-22s %10.4g %6.2f  %s%n", who, median(who), ratio(who, floor), list);
        });
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
