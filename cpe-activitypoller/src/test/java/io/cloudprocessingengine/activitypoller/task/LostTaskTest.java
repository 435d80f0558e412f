package io.cloudprocessingengine.activitypoller.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.activitypoller.heartbeat.HeartbeatReply;
import io.cloudprocessingengine.common.log.LogFormat;
import io.cloudprocessingengine.common.log.LogOptions;
import io.cloudprocessingengine.common.log.Logging;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is logged of a task that SWF has given up, since nobody else hears of it. */
@Timeout(20)
class LostTaskTest {
  private static final Duration INTERVAL = Duration.ofSeconds(10);

  @TempDir private Path folder;
  @TempDir private Path logs;

  @BeforeEach
  void logToFile() {
    Logging.start(new LogOptions(LogFormat.HUMAN, "WARN", Optional.of(logs.resolve("log"))));
  }

  @AfterEach
  void logNowhere() {
    Logging.silence();
  }

  @Test
  void saysHowLateTheFirstHeartbeatIsIfThereWasNoOther() throws Exception {
    var bench = new TaskBench(folder);
    bench.reply = HeartbeatReply.TASK_LOST;

    bench.run(
        (input, context) -> {
          bench.scheduler.advance(INTERVAL);
          context.throwIfCanceled();
          return "never";
        });

    assertThat(line())
        .contains("ended unanswered: SWF has given it up", "the first goes out after 10 s")
        .doesNotContain("canceled");
  }

  @Test
  void doesNotBlameHeartbeatsThatSwfHasTaken() throws Exception {
    var bench = new TaskBench(folder);

    bench.run(
        (input, context) -> {
          bench.scheduler.advance(INTERVAL);
          bench.reply = HeartbeatReply.TASK_LOST;
          bench.scheduler.advance(INTERVAL);
          context.throwIfCanceled();
          return "never";
        });

    assertThat(line())
        .contains("a timeout of it has passed, or its job was closed")
        .doesNotContain("No heartbeat had reached");
  }

  private String line() throws IOException {
    var lines = Files.readAllLines(logs.resolve("log"));
    assertThat(lines).hasSize(1);
    return lines.get(0);
  }
}
