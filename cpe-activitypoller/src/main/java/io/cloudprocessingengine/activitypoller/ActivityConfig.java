package io.cloudprocessingengine.activitypoller;

import io.cloudprocessingengine.activitypoller.swf.ActivityTypeSpec;
import io.cloudprocessingengine.activitypoller.task.ActivityCode;
import io.cloudprocessingengine.activitypoller.task.ActivityType;
import io.cloudprocessingengine.common.config.Settings;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An activity of the configuration, its plug-in loaded.
 *
 * @param codes one for each task at a time; to be closed when they aren't needed any more
 */
record ActivityConfig(ActivityTypeSpec spec, List<ActivityCode> codes) {
  ActivityConfig {
    codes = List.copyOf(codes);
  }

  void close() {
    codes.forEach(ActivityCode::close);
  }

  /** The type and the code that runs it, for people. */
  String description() {
    return type() + ": " + codes.get(0).description();
  }

  ActivityType type() {
    return spec.type();
  }

  /**
   * Reads all activities, and loads the plug-in of the chosen one; empty after a problem.
   *
   * @param tasks at a time
   */
  static Optional<ActivityConfig> choose(Settings root, int tasks) {
    var candidates = candidates(root);
    var name = root.text("activity");
    var version = root.text("activity_version");
    var chosen =
        candidates.stream()
            .filter(it -> name.isEmpty() || name.get().equals(it.type().name()))
            .filter(it -> version.isEmpty() || version.get().equals(it.type().version()))
            .toList();
    if (chosen.size() == 1) {
      return chosen.get(0).load(tasks);
    }
    root.problem(chosen.isEmpty() ? none(candidates) : several(chosen));
    return Optional.empty();
  }

  /** Reads and loads all activities; those without problems. */
  static List<ActivityConfig> all(Settings root) {
    var candidates = candidates(root);
    if (candidates.isEmpty()) {
      root.problem(none(candidates));
    }
    return candidates.stream().flatMap(it -> it.load(1).stream()).toList();
  }

  private static List<ActivityCandidate> candidates(Settings root) {
    var candidates = root.sections("activities").stream().map(ActivityCandidate::read).toList();
    var types = new HashSet<ActivityType>();
    candidates.stream()
        .filter(it -> !it.type().name().isEmpty() && !types.add(it.type()))
        .forEach(it -> it.settings().problem("name", "there are two activities " + it.type()));
    return candidates;
  }

  private static String none(List<ActivityCandidate> candidates) {
    return candidates.isEmpty()
        ? "'activities' is missing: which activity to run, and the file of its plug-in"
        : "none of the activities is the one that was asked for with -A and -V; there is "
            + types(candidates);
  }

  private static String several(List<ActivityCandidate> candidates) {
    return "there are several activities; choose one with -A NAME -V VERSION: " + types(candidates);
  }

  private static String types(List<ActivityCandidate> candidates) {
    return candidates.stream().map(it -> it.type().toString()).collect(Collectors.joining(", "));
  }
}
