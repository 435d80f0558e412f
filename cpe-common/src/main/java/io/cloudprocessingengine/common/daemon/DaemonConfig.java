package io.cloudprocessingengine.common.daemon;

import io.cloudprocessingengine.common.aws.AwsConfig;
import io.cloudprocessingengine.common.config.Settings;
import io.cloudprocessingengine.common.http.HttpOptions;
import io.cloudprocessingengine.common.log.LogOptions;
import java.time.Duration;
import java.util.Objects;

/**
 * What every daemon is configured by.
 *
 * @param grace time to finish work in hand when asked to stop; long enough by default for SWF to
 *     end an open long poll by itself, since a task handed to a poll that was cut waits for its
 *     timeout
 */
public record DaemonConfig(AwsConfig aws, LogOptions log, HttpOptions http, Duration grace) {
  private static final Duration GRACE = Duration.ofSeconds(70);

  public DaemonConfig {
    Objects.requireNonNull(aws, "aws");
    Objects.requireNonNull(log, "log");
    Objects.requireNonNull(http, "http");
    Objects.requireNonNull(grace, "grace");
  }

  /** Listens nowhere. */
  public DaemonConfig(AwsConfig aws, LogOptions log, Duration grace) {
    this(aws, log, HttpOptions.off(), grace);
  }

  /** Reads {@code aws}, {@code log}, {@code http} and {@code grace}. */
  public static DaemonConfig read(Settings root) {
    return new DaemonConfig(
        AwsConfig.read(root),
        LogOptions.read(root),
        HttpOptions.read(root),
        root.duration("grace", GRACE));
  }
}
