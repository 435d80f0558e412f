package io.cloudprocessingengine.local;

import io.cloudprocessingengine.common.config.Settings;
import io.cloudprocessingengine.common.http.HttpOptions;
import io.cloudprocessingengine.common.log.LogOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The configuration of the command: {@code host, swf-port, sqs-port, domains, queues, lambdas,
 * virtual-time, throttle, faults, data, data-sync, http, grace, log}.
 */
record LocalConfig(LocalOptions options, LogOptions log, HttpOptions http, Duration grace) {
  private static final int SWF_PORT = 9380;
  private static final int SQS_PORT = 9324;
  private static final int GREATEST_PORT = 65_535;
  private static final Duration GRACE = Duration.ofSeconds(5);

  /** Lists of the command line, which come on top of the file's. */
  record Given(List<String> domains, List<String> queues, List<String> lambdas) {
    Given {
      domains = List.copyOf(domains);
      queues = List.copyOf(queues);
      lambdas = List.copyOf(lambdas);
    }
  }

  LocalConfig {
    Objects.requireNonNull(options);
    Objects.requireNonNull(log);
    Objects.requireNonNull(http);
    Objects.requireNonNull(grace);
  }

  static LocalConfig read(Settings root, Given given) {
    var listen =
        new ListenAddress(
            root.text("host", "127.0.0.1"),
            root.integer("swf-port", SWF_PORT, 0, GREATEST_PORT),
            root.integer("sqs-port", SQS_PORT, 0, GREATEST_PORT));
    var options =
        new LocalOptions(
            listen,
            joined(root.texts("domains"), given.domains()),
            joined(root.texts("queues"), given.queues()),
            BehaviourConfig.read(root, joined(root.texts("lambdas"), given.lambdas())),
            data(root));
    var log = LogOptions.read(root);
    var http = HttpOptions.read(root);
    var grace = root.duration("grace", GRACE);
    return root.finish(() -> new LocalConfig(options, log, http, grace));
  }

  private static Optional<DataOptions> data(Settings root) {
    var sync = root.flag("data-sync", false);
    var directory = root.text("data").map(Path::of);
    directory
        .filter(it -> Files.exists(it) && !Files.isDirectory(it))
        .ifPresent(it -> root.problem("data", "'data' must be a folder, %s is none".formatted(it)));
    return directory.map(it -> new DataOptions(it, sync));
  }

  private static List<String> joined(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).distinct().toList();
  }
}
