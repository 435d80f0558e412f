package io.cloudprocessingengine.client.command;

import io.cloudprocessingengine.common.command.Command;
import io.cloudprocessingengine.common.command.CommandType;

/** Asks a job to stop. Answered by CANCEL_REQUESTED, later by WORKFLOW_CANCELED. */
public final class CancelJob {
  private final Draft draft;

  private CancelJob(String jobId) {
    draft = new Draft(CommandType.CANCEL_JOB, jobId);
  }

  /** Of a job, by the client's own id of it. */
  public static CancelJob of(String jobId) {
    return new CancelJob(jobId);
  }

  /** The SWF domain; the client's default one if none is given. */
  public CancelJob in(String domain) {
    draft.domain(domain);
    return this;
  }

  /** Why, for those who look at the job later. */
  public CancelJob reason(String reason) {
    draft.text("reason", reason);
    return this;
  }

  /** The command. */
  public Command build() {
    return draft.command();
  }
}
