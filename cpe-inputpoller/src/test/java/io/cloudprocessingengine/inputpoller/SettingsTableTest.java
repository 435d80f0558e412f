package io.cloudprocessingengine.inputpoller;

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
    SettingsTable.assertDescribes(settings(), "I");
  }

  private Settings settings() throws IOException {
    var file =
        Files.writeString(
            folder.resolve("config.yaml"),
            """
            clients:
            - name: acme
              queues: {input: "http://localhost/in"}
              workflows: [{name: Film}]
            """);
    var settings = Settings.load(Optional.of(file), Overrides.of(name -> null));
    InputPollerConfig.read(settings);
    return settings;
  }
}
