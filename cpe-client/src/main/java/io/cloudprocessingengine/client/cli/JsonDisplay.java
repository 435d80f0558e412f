package io.cloudprocessingengine.client.cli;

import io.cloudprocessingengine.client.JobMessage;
import java.io.PrintWriter;

/** For programs: each message as it came, in one line. */
final class JsonDisplay implements Display {
  private final PrintWriter out;

  JsonDisplay(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void show(JobMessage message) {
    out.println(message.json());
    out.flush();
  }

  /** Nothing to print: the exit code tells it. */
  @Override
  public void gaveUp(String jobId) {}
}
