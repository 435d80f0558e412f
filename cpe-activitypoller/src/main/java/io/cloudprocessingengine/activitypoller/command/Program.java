package io.cloudprocessingengine.activitypoller.command;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The program of a command. */
final class Program {
  private Program() {}

  /** Why it can't be run, as far as can be seen; empty if it can. */
  static Optional<String> problem(String program) {
    if (Placeholders.isIn(program)) {
      return Optional.of("the program itself can't be a placeholder: " + program);
    }
    if (program.contains("/")) {
      return isProgram(Path.of(program))
          ? Optional.empty()
          : Optional.of("there is no executable file " + program);
    }
    var path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    return Stream.of(path.split(File.pathSeparator, -1)).anyMatch(it -> isIn(it, program))
        ? Optional.empty()
        : Optional.of("there is no program '%s' in the PATH".formatted(program));
  }

  private static boolean isIn(String folder, String program) {
    return isProgram(Path.of(folder, program));
  }

  /** A folder is executable, too. */
  private static boolean isProgram(Path file) {
    return Files.isExecutable(file) && !Files.isDirectory(file);
  }
}
