package io.cloudprocessingengine.common.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Settings that don't come from the file: flags, which win over environment variables. */
public final class Overrides {
  private final Map<String, Given> values = new LinkedHashMap<>();
  private final Function<String, String> environment;

  /** A value and the name of the flag or variable that gave it. */
  record Given(String origin, String value) {}

  private Overrides(Function<String, String> environment) {
    this.environment = environment;
  }

  /**
   * No overrides yet.
   *
   * @param environment value of a variable or null, {@code System::getenv} in a daemon
   */
  public static Overrides of(Function<String, String> environment) {
    return new Overrides(environment);
  }

  /** Notes the value of a flag; null means that it was not given. */
  public Overrides flag(String flag, String key, Object value) {
    if (value != null) {
      values.put(Settings.plain(key), new Given(flag, value.toString()));
    }
    return this;
  }

  /** Lets a variable, when set and not empty, give a setting that no flag has given. */
  public Overrides variable(String variable, String key) {
    var value = environment.apply(variable);
    if (value != null && !value.isBlank()) {
      values.putIfAbsent(Settings.plain(key), new Given("environment variable " + variable, value));
    }
    return this;
  }

  Optional<Given> get(String plainKey) {
    return Optional.ofNullable(values.get(plainKey));
  }
}
