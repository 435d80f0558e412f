package io.cloudprocessingengine.common.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LogControlTest {
  private final Logger ours = (Logger) LoggerFactory.getLogger("io.cloudprocessingengine");
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  @BeforeEach
  void listen() {
    lines.start();
    ours.addAppender(lines);
  }

  @AfterEach
  void restore() {
    ours.detachAppender(lines);
    ours.setLevel(null);
  }

  @Test
  void eachChangeLeavesALineWhateverTheLevels() {
    LogControl.current().level("off");
    LogControl.current().level("error");
    LogControl.current().level("org.example", "debug");

    assertThat(lines.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly(
            "Level of io.cloudprocessingengine is OFF now",
            "Level of io.cloudprocessingengine is ERROR now",
            "Level of org.example is DEBUG now");
  }

  @Test
  void whatIsNoLevelChangesNothing() {
    assertThat(LogControl.current().level("loud")).isFalse();
    assertThat(lines.list).isEmpty();
  }
}
