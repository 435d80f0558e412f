package io.cloudprocessingengine.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScreenDisplayTest {
  private final StringWriter screen = new StringWriter();

  private ScreenDisplay display(Set<String> jobs) {
    return new ScreenDisplay(jobs, new PrintWriter(screen));
  }

  /** What was printed since the bars were erased last. */
  private String last() {
    var text = screen.toString();
    return text.substring(text.lastIndexOf("\u001b[J") + 3);
  }

  @Test
  void drawsABarForEachJob() {
    var display = display(new LinkedHashSet<>(List.of("j", "k")));
    display.show(MessageLineTest.activity("ACTIVITY_PROGRESS", ", \"result\": {\"progress\": 50}"));

    assertThat(screen.toString()).contains("\u001b[2A\r\u001b[J");
    assertThat(last().lines())
        .containsExactly(
            "j                        [##########..........]  50 %  Cut progress",
            "k                        [....................]   0 %   waiting");
  }

  @Test
  void keepsEndsAsLinesAboveTheBars() {
    var display = display(new LinkedHashSet<>(List.of("j", "k")));
    display.show(MessageLineTest.message("WORKFLOW_FAILED", ", \"data\": {\"reason\": \"TORN\"}"));

    assertThat(last().lines().findFirst()).contains("j FAILED TORN");
    assertThat(last().lines()).hasSize(2);
  }

  @Test
  void drawsNothingAfterTheLastJob() {
    var display = display(Set.of("j"));
    display.show(MessageLineTest.message("WORKFLOW_COMPLETED", ""));
    var printed = screen.toString();
    display.show(MessageLineTest.activity("ACTIVITY_STARTED", ""));

    assertThat(last()).isEqualTo("j COMPLETED" + System.lineSeparator());
    assertThat(screen.toString()).isEqualTo(printed);
  }

  @Test
  void aBarNeverGoesBackWithinAStepNorBeyondItsEnds() {
    var row = JobRow.waiting("j");
    var percents = new ArrayList<Integer>();
    for (var progress : List.of(-5, 60, 40, 1000)) {
      var result = ", \"result\": {\"progress\": %d}".formatted(progress);
      var message = MessageLineTest.activity("ACTIVITY_PROGRESS", result);
      row = row.after(message, MessageLine.of(message));
      percents.add(row.percent());
    }
    assertThat(percents).containsExactly(0, 60, 60, 100);
  }

  @Test
  void cutsRowsToTheWidthOfATerminal() {
    var row = new JobRow("j".repeat(40), "S".repeat(256), "progress", 7);

    assertThat(row.toString()).hasSize(79).startsWith("j".repeat(22) + ".. [#...");
  }

  @Test
  void boundsItsHeight() {
    var jobs = new LinkedHashSet<String>();
    for (int i = 0; i < 40; i++) {
      jobs.add("job " + i);
    }
    display(jobs).gaveUp("job 0", Unseen.RUNNING);

    assertThat(screen.toString()).contains("\u001b[16A");
    assertThat(last().lines())
        .hasSize(17)
        .startsWith("job 0 WATCH_TIMED_OUT still running")
        .endsWith("... and 24 more jobs");
  }
}
