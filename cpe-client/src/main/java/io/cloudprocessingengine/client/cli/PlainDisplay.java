package io.cloudprocessingengine.client.cli;

import io.cloudprocessingengine.client.JobMessage;
import java.io.PrintWriter;

/** For pipes and logs: a line for each message, {@code job step/activity STATE …}. */
final class PlainDisplay implements Display {
  private final PrintWriter out;

  PlainDisplay(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void show(JobMessage message) {
    print(MessageLine.of(message));
  }

  @Override
  public void gaveUp(String jobId) {
    print(MessageLine.gaveUp(jobId));
  }

  private void print(MessageLine line) {
    out.println(line);
    out.flush();
  }
}
