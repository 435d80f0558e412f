package io.cloudprocessingengine.client.command;

import io.cloudprocessingengine.common.command.Command;
import io.cloudprocessingengine.common.command.CommandType;

/** Asks where a job and each of its steps stand. Answered by JOB_STATUS. */
public final class GetJobStatus {
  private final Draft draft;

  private GetJobStatus(String jobId) {
    draft = new Draft(CommandType.GET_JOB_STATUS, jobId);
  }

  /** Of a job, by the client's own id of it. */
  public static GetJobStatus of(String jobId) {
    return new GetJobStatus(jobId);
  }

  /** The SWF domain; the client's default one if none is given. */
  public GetJobStatus in(String domain) {
    draft.domain(domain);
    return this;
  }

  /** The command. */
  public Command build() {
    return draft.command();
  }
}
