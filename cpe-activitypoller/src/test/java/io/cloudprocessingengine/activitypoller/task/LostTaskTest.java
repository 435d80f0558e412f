package io.cloudprocessingengine.activitypoller.task;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.cloudprocessingengine.activitypoller.heartbeat.HeartbeatReply;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What is logged of a task that SWF has given up, since nobody else hears of it. */
@Timeout(20)
class LostTaskTest {
  private static final Duration INTERVAL = Duration.ofSeconds(10);

  private final Logger log = (Logger) LoggerFactory.getLogger(TaskHandler.class);
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  @TempDir private Path folder;

  @BeforeEach
  void listen() {
    lines.start();
    log.addAppender(lines);
    log.setLevel(Level.WARN);
  }

  @AfterEach
  void listenNoMore() {
    log.detachAppender(lines);
    log.setLevel(null);
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

    assertThat(line()).endsWith("a timeout of it has passed, or its job was closed");
  }

  private String line() {
    assertThat(lines.list).hasSize(1);
    return lines.list.get(0).getFormattedMessage();
  }
}
