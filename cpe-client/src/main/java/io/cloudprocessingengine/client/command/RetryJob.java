package io.cloudprocessingengine.client.command;

import io.cloudprocessingengine.common.command.Command;
import io.cloudprocessingengine.common.command.CommandType;

/** Runs a closed job again from its failed steps. Answered by WORKFLOW_SCHEDULED. */
public final class RetryJob {
  private final Draft draft;

  private RetryJob(String jobId) {
    draft = new Draft(CommandType.RETRY_JOB, jobId);
  }

  /** Of a job, by the client's own id of it. */
  public static RetryJob of(String jobId) {
    return new RetryJob(jobId);
  }

  /** The SWF domain; the client's default one if none is given. */
  public RetryJob in(String domain) {
    draft.domain(domain);
    return this;
  }

  /** The command. */
  public Command build() {
    return draft.command();
  }
}
