package io.cloudprocessingengine.activitypoller.command;

import io.cloudprocessingengine.activitypoller.task.CodeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files by which a command gets its input and gives its result, in its work directory. */
record CommandFiles(Path directory, Path input, Path result) {
  static CommandFiles create(Path directory, String text) {
    var files =
        new CommandFiles(
            directory, directory.resolve("input.json"), directory.resolve("result.json"));
    try {
      Files.writeString(files.input, text);
      return files;
    } catch (IOException e) {
      throw CodeException.workDirectory("The input can't be written to " + files.input, e);
    }
  }
}
