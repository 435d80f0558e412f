package io.cloudprocessingengine.client.cli;

import io.cloudprocessingengine.client.JobMessage;

/** For programs: each message as it came, in one line. */
record JsonDisplay(Output output) implements Display {
  @Override
  public void show(JobMessage message) {
    output.line(message.json());
  }

  /** Nothing to print: the exit code tells it. */
  @Override
  public void gaveUp(String jobId, Unseen unseen) {}
}
