package io.cloudprocessingengine.common.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FloodFilterTest {
  private final LoggerContext context = new LoggerContext();
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final AtomicLong nanoTime = new AtomicLong();
  private final FloodFilter filter = new FloodFilter(nanoTime::get);
  private final Logger log = context.getLogger("some.place");

  @BeforeEach
  void start() {
    filter.setContext(context);
    filter.start();
    context.addTurboFilter(filter);
    lines.start();
    context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).addAppender(lines);
  }

  @AfterEach
  void stop() {
    context.stop();
  }

  @Test
  void saysHowOftenALineCameInsteadOfRepeatingIt() {
    for (int i = 0; i < 500; i++) {
      log.error("Cannot do {}", i, new IllegalStateException("down"));
    }
    assertThat(texts()).hasSize(10).startsWith("Cannot do 0").endsWith("Cannot do 9");

    filter.summarise();

    assertThat(texts())
        .hasSize(11)
        .endsWith("490 more lines like this within 60 s, left out: Cannot do {}");
    assertThat(lines.list.get(10).getLevel()).isEqualTo(Level.ERROR);
    assertThat(filter.errors()).isEqualTo(500);
  }

  @Test
  void tellsLinesApartByTextAndExceptionAndLogger() {
    for (int i = 0; i < 12; i++) {
      log.warn("Cannot do {}", i, new IllegalStateException("down"));
      log.warn("Cannot do {}", i, new IllegalArgumentException("down"));
      log.warn("Must not do {}", i);
      context.getLogger("other").warn("Must not do {}", i);
    }

    assertThat(lines.list).hasSize(40);
    assertThat(filter.warnings()).isEqualTo(48);
  }

  @Test
  void leavesOtherLevelsAlone() {
    for (int i = 0; i < 100; i++) {
      log.info("Job {} started", i);
    }

    assertThat(lines.list).hasSize(100);
  }

  @Test
  void saysNothingOfWhatIsSwitchedOff() {
    log.setLevel(Level.ERROR);
    for (int i = 0; i < 100; i++) {
      log.warn("Slow {}", i);
    }
    filter.summarise();

    assertThat(lines.list).isEmpty();
    assertThat(filter.warnings()).isZero();
  }

  @Test
  void letsALineThroughAgainAfterItsSummary() {
    for (int i = 0; i < 20; i++) {
      log.warn("Slow {}", i);
    }
    filter.summarise();
    log.warn("Slow {}", "again");

    assertThat(texts()).hasSize(12).endsWith("Slow again");
  }

  @Test
  void forgetsNothingThatItLeftOutWhenTheWindowIsOver() {
    for (int i = 0; i < 500; i++) {
      log.warn("Slow {}", i);
    }
    nanoTime.addAndGet(FloodFilter.WINDOW.toNanos() + 1);
    log.warn("Slow {}", "again");

    filter.summarise();

    assertThat(texts()).hasSize(11).last().asString().startsWith("491 more lines like this");
  }

  @Test
  void letsAFewLinesThroughInEachWindow() {
    for (int minute = 0; minute < 3; minute++) {
      for (int i = 0; i < 10; i++) {
        log.warn("Slow {}", i);
      }
      nanoTime.addAndGet(FloodFilter.WINDOW.toNanos() + 1);
    }

    assertThat(lines.list).hasSize(30);
  }

  private List<String> texts() {
    return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }
}
