package io.cloudprocessingengine.common.config;

import java.util.List;
import java.util.stream.Collectors;

/** What the user gave can't be used; lists every problem, so that one round of repair is enough. */
public final class ConfigurationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public ConfigurationException(List<Problem> problems) {
    this(problems, null);
  }

  public ConfigurationException(List<Problem> problems, Throwable cause) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")), cause);
    this.problems = List.copyOf(problems);
  }

  /** Never empty. */
  public List<Problem> problems() {
    return problems;
  }
}
