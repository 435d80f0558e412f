package io.cloudprocessingengine.decider.plan.loader;

import io.cloudprocessingengine.common.config.ConfigurationException;
import java.nio.file.Path;
import java.util.List;

/** Loads plans and checks them. */
public final class PlanLoader {
  private PlanLoader() {}

  /**
   * Loads plan files, and all plan files ({@code *.yml}, {@code *.yaml}, {@code *.json}) of
   * folders.
   *
   * @throws ConfigurationException with every problem of every file, when there is one
   */
  public static Plans load(List<Path> paths, PlanOverrides overrides) {
    throw new UnsupportedOperationException("not written yet");
  }

  /**
   * Loads one plan from its text.
   *
   * @param file its name in problems
   * @throws ConfigurationException with every problem, when there is one
   */
  public static Plans read(String file, String text) {
    throw new UnsupportedOperationException("not written yet");
  }
}
