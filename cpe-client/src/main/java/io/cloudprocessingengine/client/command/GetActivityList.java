package io.cloudprocessingengine.client.command;

import io.cloudprocessingengine.common.command.Command;
import io.cloudprocessingengine.common.command.CommandType;

/** Asks for all activities of a job. Answered by ACTIVITY_LIST. */
public final class GetActivityList {
  private final Draft draft;

  private GetActivityList(String jobId) {
    draft = new Draft(CommandType.GET_ACTIVITY_LIST, jobId);
  }

  /** Of a job, by the client's own id of it. */
  public static GetActivityList of(String jobId) {
    return new GetActivityList(jobId);
  }

  /** The SWF domain; the client's default one if none is given. */
  public GetActivityList in(String domain) {
    draft.domain(domain);
    return this;
  }

  /** The command. */
  public Command build() {
    return draft.command();
  }
}
