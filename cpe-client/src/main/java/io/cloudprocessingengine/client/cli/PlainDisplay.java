package io.cloudprocessingengine.client.cli;

import io.cloudprocessingengine.client.JobMessage;

/** For pipes and logs: a line for each message, {@code job step/activity STATE …}. */
record PlainDisplay(Output output) implements Display {
  @Override
  public void show(JobMessage message) {
    output.line(MessageLine.of(message));
  }

  @Override
  public void gaveUp(String jobId, Unseen unseen) {
    output.line(MessageLine.gaveUp(jobId, unseen));
  }
}
