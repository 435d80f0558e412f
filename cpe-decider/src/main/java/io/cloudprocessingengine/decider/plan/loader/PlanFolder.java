package io.cloudprocessingengine.decider.plan.loader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Finds plan files. */
final class PlanFolder {
  private static final Pattern PLAN = Pattern.compile(".*\\.(yml|yaml|json)");

  private PlanFolder() {}

  /** The path itself, or if it is a folder the plans that lie directly in it, by name. */
  static List<Path> plans(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (var files = Files.list(path)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> PLAN.matcher(file.getFileName().toString()).matches())
          .sorted()
          .toList();
    }
  }
}
