package io.cloudprocessingengine.common.log;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudprocessingengine.common.config.Overrides;
import io.cloudprocessingengine.common.config.Settings;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LogOptionsTest {
  @Test
  void repeatsWhatWasTyped() {
    var overrides =
        Overrides.of(name -> null)
            .flag("--log-format", "log.format", "Xml")
            .flag("--log-level", "log.level", "loud");
    var settings = Settings.load(Optional.empty(), overrides);
    LogOptions.read(settings);

    assertThatThrownBy(() -> settings.finish(() -> ""))
        .hasMessage(
            "--log-format: 'log.format' must be human or json, not 'Xml'\n"
                + "--log-level: 'log.level' must be error, warn, info, debug, trace or off, not 'loud'");
  }
}
