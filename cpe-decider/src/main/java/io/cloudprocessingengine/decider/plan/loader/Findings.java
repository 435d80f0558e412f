package io.cloudprocessingengine.decider.plan.loader;

import io.cloudprocessingengine.common.config.Position;
import io.cloudprocessingengine.common.config.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is found in one plan, so that all of it can be reported in one go. */
final class Findings {
  private static final Comparator<Found> IN_ORDER =
      Comparator.comparingInt((Found found) -> found.where().line())
          .thenComparingInt(found -> found.where().column());

  private final List<Found> problems = new ArrayList<>();
  private final List<Found> warnings = new ArrayList<>();

  private record Found(Position where, String message) {
    Problem toProblem() {
      return Problem.at(where, message);
    }
  }

  /** Something that keeps the plan from being used. */
  void problem(Position where, String message) {
    problems.add(new Found(where, message));
  }

  /** Something that works, but was hardly meant. */
  void warning(Position where, String message) {
    warnings.add(new Found(where, message));
  }

  boolean hasProblems() {
    return !problems.isEmpty();
  }

  /** In the order of the file. */
  List<Problem> problems() {
    return sorted(problems);
  }

  /** In the order of the file. */
  List<Problem> warnings() {
    return sorted(warnings);
  }

  private static List<Problem> sorted(List<Found> found) {
    return found.stream().sorted(IN_ORDER).map(Found::toProblem).distinct().toList();
  }
}
