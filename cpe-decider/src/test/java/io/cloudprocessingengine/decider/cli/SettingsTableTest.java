package io.cloudprocessingengine.decider.cli;

import io.cloudprocessingengine.common.config.Overrides;
import io.cloudprocessingengine.common.config.Settings;
import io.cloudprocessingengine.common.config.SettingsTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of settings in the guide for operators is what the code reads. */
class SettingsTableTest {
  @TempDir private Path folder;

  @Test
  void namesEverySettingAndItsDefault() throws IOException {
    SettingsTable.assertDescribes(settings(), "D");
  }

  private Settings settings() throws IOException {
    Files.copy(Path.of("../examples/plans/transcode.yaml"), folder.resolve("plan.yaml"));
    var file =
        Files.writeString(
            folder.resolve("config.yaml"),
            """
            domain: test
            plan: plan.yaml
            """);
    var settings = Settings.load(Optional.of(file), Overrides.of(name -> null));
    DeciderConfig.read(settings, List.of());
    return settings;
  }
}
