package io.cloudprocessingengine.decider.cli;

import io.cloudprocessingengine.common.config.ConfigurationException;
import io.cloudprocessingengine.common.config.Problem;
import io.cloudprocessingengine.common.lifecycle.FileTrouble;
import io.cloudprocessingengine.decider.plan.Plan;
import io.cloudprocessingengine.decider.plan.loader.PlanLoader;
import io.cloudprocessingengine.decider.plan.loader.PlanOverrides;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Files that tools are given on the command line. */
final class PlanArgument {
  private PlanArgument() {}

  /**
   * The one plan of a file.
   *
   * @throws ConfigurationException with every problem of the plan
   */
  static Plan plan(Path file) {
    if (Files.isDirectory(file)) {
      throw problem(file, "is a folder: name one plan", null);
    }
    try {
      return PlanLoader.load(List.of(file), PlanOverrides.NONE).byId().values().iterator().next();
    } catch (ConfigurationException e) {
      throw new ConfigurationException(e.problems().stream().map(Finding::shown).toList(), e);
    }
  }

  /**
   * A file's text.
   *
   * @throws ConfigurationException when it can't be read
   */
  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw problem(file, "there is no such file", e);
    } catch (CharacterCodingException e) {
      throw problem(file, "is no text in UTF-8", e);
    } catch (IOException e) {
      throw problem(file, "can't be read: " + FileTrouble.reading(file, e), e);
    }
  }

  static ConfigurationException problem(Path file, String message, Exception cause) {
    return new ConfigurationException(List.of(new Problem(file.toString(), message)), cause);
  }
}
