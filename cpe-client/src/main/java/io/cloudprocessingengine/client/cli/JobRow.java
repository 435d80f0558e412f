package io.cloudprocessingengine.client.cli;

import io.cloudprocessingengine.client.JobMessage;
import java.util.Locale;
import java.util.Objects;

/**
 * A running job as one row of the screen, at most 79 columns wide.
 *
 * @param percent of the step that was told of last, 0 to 100
 */
record JobRow(String jobId, String place, String state, int percent) {
  private static final int WIDTH = 79;
  private static final int ID_WIDTH = 24;
  private static final int BAR = 20;
  private static final int DONE = 100;

  JobRow {
    Objects.requireNonNull(jobId, "jobId");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(state, "state");
  }

  static JobRow waiting(String jobId) {
    return new JobRow(jobId, "", "waiting", 0);
  }

  JobRow after(JobMessage message, MessageLine line) {
    if (line.place().isEmpty()) {
      return new JobRow(jobId, place, line.state().toLowerCase(Locale.ROOT), percent);
    }
    var finished = message.type().equals("ACTIVITY_COMPLETED");
    var told = message.progress().map(it -> (int) Math.round(it)).orElse(finished ? DONE : 0);
    var same = place.equals(message.step());
    return new JobRow(
        jobId,
        message.step(),
        line.state().toLowerCase(Locale.ROOT),
        Math.max(same ? percent : 0, Math.min(DONE, Math.max(0, told))));
  }

  @Override
  public String toString() {
    var full = percent * BAR / DONE;
    var bar = "#".repeat(full) + ".".repeat(BAR - full);
    var id = cut(jobId, ID_WIDTH);
    return cut("%-24s [%s] %3d %%  %s %s".formatted(id, bar, percent, place, state), WIDTH);
  }

  private static String cut(String text, int width) {
    return text.length() <= width ? text : text.substring(0, width - 2) + "..";
  }
}
