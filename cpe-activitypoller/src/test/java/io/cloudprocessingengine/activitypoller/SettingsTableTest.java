package io.cloudprocessingengine.activitypoller;

import io.cloudprocessingengine.activitypoller.plugin.PluginJars;
import io.cloudprocessingengine.common.config.Overrides;
import io.cloudprocessingengine.common.config.Settings;
import io.cloudprocessingengine.common.config.SettingsTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of settings in the guide for operators is what the code reads. */
class SettingsTableTest {
  @TempDir private Path folder;

  @Test
  void namesEverySettingAndItsDefault() throws IOException {
    SettingsTable.assertDescribes(settings(), "W");
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
