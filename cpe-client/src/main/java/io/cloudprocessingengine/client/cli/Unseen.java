package io.cloudprocessingengine.client.cli;

import io.cloudprocessingengine.client.cli.Asking.NoAnswerException;

/** What may have become of a job whose end was not seen in time. */
enum Unseen {
  /** Something was heard of it. */
  RUNNING("still running"),

  /** Nothing was. */
  UNHEARD("still running, or never started. " + NoAnswerException.WHO_ANSWERS),

  /** Nothing was since its command was sent. */
  UNSTARTED(
      "nothing was heard of it. "
          + NoAnswerException.WHO_ANSWERS
          + " The command may still be queued: say --job-id %s to send it again without starting it twice");

  private final String format;

  Unseen(String format) {
    this.format = format;
  }

  String text(String jobId) {
    return format.formatted(jobId);
  }
}
