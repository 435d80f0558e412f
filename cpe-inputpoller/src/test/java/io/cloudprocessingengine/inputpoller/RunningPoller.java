package io.cloudprocessingengine.inputpoller;

import io.cloudprocessingengine.common.aws.AwsConfig;
import io.cloudprocessingengine.common.daemon.DaemonConfig;
import io.cloudprocessingengine.common.lifecycle.Lifecycle;
import io.cloudprocessingengine.common.log.LogFormat;
import io.cloudprocessingengine.common.log.LogOptions;
import io.cloudprocessingengine.inputpoller.command.ClientAccount;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The whole daemon, in this process. */
final class RunningPoller implements AutoCloseable {
  private final Lifecycle lifecycle;
  private final CompletableFuture<Integer> exitCode;

  private RunningPoller(Lifecycle lifecycle) {
    this.lifecycle = lifecycle;
    this.exitCode = CompletableFuture.supplyAsync(lifecycle::run);
  }

  static RunningPoller start(AwsConfig aws, ClientAccount... clients) {
    var log = new LogOptions(LogFormat.HUMAN, "INFO", Optional.empty());
    var daemon = new DaemonConfig(aws, log, Duration.ofSeconds(1));
    return new RunningPoller(InputPoller.of(new InputPollerConfig(daemon, List.of(clients))));
  }

  int stop() {
    lifecycle.requestStop();
    return exitCode.join();
  }

  @Override
  public void close() {
    stop();
  }
}
