package io.cloudprocessingengine.activitypoller;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.activitypoller.plugin.PluginJars;
import io.cloudprocessingengine.common.config.Durations;
import io.cloudprocessingengine.common.config.Overrides;
import io.cloudprocessingengine.common.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of settings in the guide for operators is what the code reads. */
class SettingsTableTest {
  private static final Pattern ROW =
      Pattern.compile("\\| `((?!cpe_)[^`]+)` \\| ([DIW ]+) \\| ([^|]*) \\|.*");

  @TempDir private Path folder;

  @Test
  void namesEverySettingAndItsDefault() throws IOException {
    var settings = settings();
    var written = new TreeMap<String, String>();
    for (var line : Files.readAllLines(Path.of("../docs/operations.md"))) {
      var row = ROW.matcher(line);
      if (row.matches() && row.group(2).contains("W")) {
        written.put(row.group(1), row.group(3).strip().replace("`", ""));
      }
    }

    assertThat(written.keySet()).containsExactlyElementsOf(settings.known());
    for (var line : settings.effective()) {
      var isDefault = line.endsWith(" (default)");
      if (isDefault) {
        var key = line.substring(0, line.indexOf('=')).replaceAll("\\[\\d+]", "[]");
        var value = line.substring(line.indexOf('=') + 1, line.length() - " (default)".length());
        var told = written.get(key);
        assertThat(
                Durations.parse(told).map(Duration::toString).orElse(told).equals(value)
                    || told.equals(value))
            .as("default of %s: %s, not %s", key, value, told)
            .isTrue();
      }
    }
  }

  private Settings settings() throws IOException {
    PluginJars.demo(folder);
    var file =
        Files.writeString(
            folder.resolve("config.yaml"),
            """
            domain: media
            task_list: slow
            activity: Echo
            clients: [{name: acme, queues: {output: "http://localhost/out"}}]
            activities:
            - {name: Echo, version: v1, file: demo.jar, class: demo.Echo}
            - name: Count
              version: v1
              isolation: process
              command: {run: [wc, -l], exit_codes: [{code: 3, reason: NO_FILE}]}
            """);
    var settings = Settings.load(Optional.of(file), Overrides.of(name -> null));
    WorkerConfig.read(settings).activity().close();
    return settings;
  }
}
