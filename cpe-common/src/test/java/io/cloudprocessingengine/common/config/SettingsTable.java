package io.cloudprocessingengine.common.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The table of settings in the guide for operators; for the tests of each daemon. */
public final class SettingsTable {
  private static final Pattern ROW =
      Pattern.compile("\\| `((?!cpe_)[^`]+)` \\| ([DIW ]+) \\| ([^|]*) \\|.*");
  private static final String DEFAULT = " (default)";

  private SettingsTable() {}

  /**
   * Compares it with what a daemon has read: it names every setting, and the default of each.
   *
   * @param daemon its letter in the table
   */
  public static void assertDescribes(Settings settings, String daemon) throws IOException {
    var written = rows(daemon);
    assertThat(written.keySet()).containsExactlyElementsOf(settings.known());
    settings.effective().stream()
        .filter(line -> line.endsWith(DEFAULT))
        .map(line -> line.substring(0, line.length() - DEFAULT.length()))
        .forEach(line -> assertTold(line, written));
  }

  private static void assertTold(String line, Map<String, String> written) {
    var equals = line.indexOf('=');
    var key = line.substring(0, equals).replaceAll("\\[\\d+]", "[]");
    var told = written.get(key);
    var duration = Durations.parse(told).map(Duration::toString);
    assertThat(line.substring(equals + 1))
        .as("default of %s", key)
        .isIn(told, duration.orElse(told));
  }

  private static Map<String, String> rows(String daemon) throws IOException {
    var rows = new TreeMap<String, String>();
    for (var line : Files.readAllLines(Path.of("../docs/operations.md"))) {
      var row = ROW.matcher(line);
      if (row.matches() && row.group(2).contains(daemon)) {
        rows.put(row.group(1), row.group(3).strip().replace("`", ""));
      }
    }
    return rows;
  }
}
