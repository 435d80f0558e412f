package io.cloudprocessingengine.common.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One section of a configuration. Reading a setting never throws: what is wrong is collected, and
 * {@link #finish} reports all of it at once, unknown keys included. Keys may be written {@code
 * like_this}, {@code like-this} or {@code likeThis}. Flags and environment win over the file.
 */
public final class Settings {
  private final SettingsRun run;
  private final Section section;

  private Settings(SettingsRun run, Section section) {
    this.run = run;
    this.section = run.visit(section);
  }

  /**
   * Reads a file, if there is one, under the given overrides.
   *
   * @throws ConfigurationException when the file can't be read or is not YAML
   */
  public static Settings load(Optional<Path> file, Overrides overrides) {
    var root = file.map(ConfigFile::read).orElseGet(ConfigFile::none);
    return new Settings(new SettingsRun(overrides), new Section("", root));
  }

  /** The key without what its style adds: case, {@code _}, {@code -}. */
  static String plain(String key) {
    return key.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
  }

  /** A text, if given. */
  public Optional<String> text(String key) {
    return run.find(section, key).flatMap(run::text);
  }

  /** A text, or the fallback. */
  public String text(String key, String fallback) {
    return or(key, text(key), fallback);
  }

  /** A text that must be given; an empty text stands for it after it was reported as missing. */
  public String requiredText(String key, String hint) {
    return text(key)
        .orElseGet(
            () -> {
              problem("'" + section.path() + key + "' is missing: " + hint);
              return "";
            });
  }

  /** Texts of a list; one text alone is a list of one. */
  public List<String> texts(String key) {
    return run.find(section, key).map(run::texts).orElse(List.of());
  }

  /** A duration: {@code 90}, {@code 90s}, {@code 5m}, {@code 2h}, {@code 7d}, {@code 500ms}. */
  public Duration duration(String key, Duration fallback) {
    return parsed(key, Durations::parse, fallback, "a duration such as 90s, 5m or 2h");
  }

  /** A whole number within bounds, both included. */
  public int integer(String key, int fallback, int min, int max) {
    Function<String, Optional<Integer>> parse =
        text -> Scalars.parse(text).filter(number -> number >= min && number <= max);
    return parsed(key, parse, fallback, "a whole number from " + min + " to " + max);
  }

  /** true or false. */
  public boolean flag(String key, boolean fallback) {
    return parsed(key, Scalars::parseBoolean, fallback, "true or false");
  }

  /** An http or https URL, if given. */
  public Optional<URI> uri(String key) {
    return Optional.ofNullable(parsed(key, Scalars::parseUrl, null, "an http:// or https:// URL"));
  }

  /** The text as a URL of HTTP with a host, if it is one. */
  public static Optional<URI> url(String text) {
    return Scalars.parseUrl(text);
  }

  /** A file, relative to the configuration file, if given. A flag's path stays as it is. */
  public Optional<Path> path(String key) {
    return run.find(section, key).flatMap(found -> run.text(found).map(found::resolve));
  }

  /** Files of a list, each resolved as {@link #path}; one alone is a list of one. */
  public List<Path> paths(String key) {
    return run.find(section, key)
        .map(found -> run.texts(found).stream().map(found::resolve).toList())
        .orElse(List.of());
  }

  /** A section; an empty one if the key is not there. */
  public Settings section(String key) {
    return new Settings(run, run.section(section, key));
  }

  /** The sections of a list. */
  public List<Settings> sections(String key) {
    return run.sections(section, key).stream().map(it -> new Settings(run, it)).toList();
  }

  /** True if the key is given here, be it a text, a list or a section. */
  public boolean has(String key) {
    return run.find(section, key).isPresent();
  }

  /** Reports something wrong about a setting, at its place. */
  public void problem(String key, String message) {
    run.problem(run.find(section, key).map(Found::where).orElse(section.where()), message);
  }

  /** Reports what was found wrong elsewhere, such as in a file that a setting names. */
  public void problems(List<Problem> found) {
    found.forEach(it -> run.problem(it.where(), it.message()));
  }

  /** Reports something wrong about this section. */
  public void problem(String message) {
    run.problem(section.where(), message);
  }

  /**
   * Ends the reading: makes the configuration if nothing was wrong.
   *
   * @throws ConfigurationException with every problem of every section
   */
  public <T> T finish(Supplier<T> configuration) {
    var problems = new ArrayList<>(run.finish());
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
    return configuration.get();
  }

  /** The path of every setting that was asked for, given or not; {@code a[].b} in lists. */
  public List<String> known() {
    return run.known();
  }

  /** Every setting read, its value and origin in one line each; secrets are masked. */
  public List<String> effective() {
    return run.effective();
  }

  private <T> T parsed(
      String key, Function<String, Optional<T>> parse, T fallback, String expected) {
    var text = text(key);
    if (text.isEmpty()) {
      return or(key, Optional.empty(), fallback);
    }
    return parse
        .apply(text.get())
        .orElseGet(
            () -> {
              var path = section.path() + key;
              problem(key, "'%s' must be %s, not '%s'".formatted(path, expected, text.get()));
              return fallback;
            });
  }

  private <T> T or(String key, Optional<T> value, T fallback) {
    if (value.isEmpty() && fallback != null) {
      run.fellBack(section, key, fallback);
    }
    return value.orElse(fallback);
  }
}
