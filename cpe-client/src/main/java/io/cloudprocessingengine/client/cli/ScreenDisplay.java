package io.cloudprocessingengine.client.cli;

import io.cloudprocessingengine.client.JobMessage;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * For people: a progress bar for each running job at the bottom of the terminal, rewritten in
 * place; ends and failures are lines above that stay.
 */
final class ScreenDisplay implements Display {
  private static final int MOST_ROWS = 15;
  private static final String UP = "\u001b[%dA";
  private static final String CLEAR_BELOW = "\r\u001b[J";

  private final PrintWriter out;
  private final Map<String, JobRow> rows = new LinkedHashMap<>();
  private int drawn;

  ScreenDisplay(Set<String> jobIds, PrintWriter out) {
    this.out = out;
    jobIds.forEach(jobId -> rows.put(jobId, JobRow.waiting(jobId)));
    draw();
  }

  @Override
  public void show(JobMessage message) {
    var row = rows.get(message.jobId());
    if (row == null) {
      return; // a straggler of a job that has ended
    }
    erase();
    var line = MessageLine.of(message);
    if (message.outcome().isPresent()) {
      rows.remove(message.jobId());
      out.println(line);
    } else {
      rows.put(message.jobId(), row.after(message, line));
      if (message.failure().isPresent()) {
        out.println(line);
      }
    }
    draw();
  }

  @Override
  public void gaveUp(String jobId, Unseen unseen) {
    erase();
    rows.remove(jobId);
    out.println(MessageLine.gaveUp(jobId, unseen));
    draw();
  }

  private void erase() {
    if (drawn > 0) {
      out.print(UP.formatted(drawn) + CLEAR_BELOW);
    }
    drawn = 0;
  }

  private void draw() {
    rows.values().stream().limit(MOST_ROWS).forEach(out::println);
    drawn = Math.min(MOST_ROWS, rows.size());
    if (rows.size() > MOST_ROWS) {
      out.println("... and " + (rows.size() - MOST_ROWS) + " more jobs");
      drawn++;
    }
    out.flush();
  }
}
