package io.cloudprocessingengine.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an operator sees of each daemon's health, over HTTP. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class HealthIT {
  private final Stack stack = Stack.withLocal();

  @AfterEach
  void close() {
    stack.close();
  }

  @Test
  void daemonsAreReadyWhileTheirServicesAreThereAndLiveThroughout() throws InterruptedException {
    var daemons =
        List.of(
            stack.start("decider", "cpe-decider", "decider.yaml", "--http-port", "0"),
            stack.start("inputpoller", "cpe-inputpoller", "inputpoller.yaml", "--http_port=0"),
            stack.start(
                "worker",
                "cpe-activitypoller",
                "activitypoller.yaml",
                "-A",
                "ValidateAsset",
                "-V",
                "v2",
                "--http-port",
                "0"));
    var operators = daemons.stream().map(Operator::of).toList();
    operators.forEach(Operator::awaitReady);
    assertThat(operators.get(0).get("/health/ready").body()).contains("Transcode 1.0");
    assertThat(operators.get(2).get("/health/ready").body()).contains("ValidateAsset/v2: ");

    stack.process("cpe-local").kill().awaitExit(JavaProcess.LONG);

    operators.forEach(it -> it.awaitReady(false));
    assertThat(operators.get(0).get("/health/ready").body())
        .contains("\"reasons\":[\"swf: ")
        .contains("\"polls\":{");
    assertThat(operators).allMatch(Operator::isLive);
    daemons.forEach(JavaProcess::terminate);
    for (var daemon : daemons) {
      assertThat(daemon.awaitExit(JavaProcess.LONG)).as(daemon.output()).isZero();
    }
  }

  @Test
  void theProbeOfEachJarAsksTheDaemonBesideIt() throws InterruptedException {
    var daemon = stack.start("decider", "cpe-decider", "decider.yaml", "--http-port", "0");
    var port = Operator.of(daemon).awaitReady().port();

    for (var module : List.of("cpe-decider", "cpe-inputpoller", "cpe-activitypoller")) {
      assertThat(probe(module, port, "/health/ready").awaitExit(JavaProcess.LONG)).isZero();
    }
    var missing = probe("cpe-decider", port, "/nothing");
    assertThat(missing.awaitExit(JavaProcess.LONG)).isEqualTo(1);
    assertThat(missing.output()).contains("/health/live");
    assertThat(probe("cpe-decider", "1", "/health/live").awaitExit(JavaProcess.LONG)).isEqualTo(1);
    assertThat(probe("cpe-decider", "", "/health/live").awaitExit(JavaProcess.LONG)).isEqualTo(2);
  }

  private JavaProcess probe(String module, String port, String path) {
    var command =
        List.of(
            ProcessHandle.current().info().command().orElse("java"),
            "-cp",
            Repository.jar(module).toString(),
            "io.cloudprocessingengine.common.probe.Main",
            path);
    var environment = Map.of("CPE_HTTP_PORT", port);
    return stack.keep("probe", JavaProcess.start(command, environment, Repository.ROOT));
  }
}
