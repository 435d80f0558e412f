package io.cloudprocessingengine.client.command;

import io.cloudprocessingengine.common.command.Command;
import io.cloudprocessingengine.common.command.CommandType;

/** Asks where one activity stands, with input and result. Answered by ACTIVITY_STATUS. */
public final class GetActivityStatus {
  private final Draft draft;

  private GetActivityStatus(String jobId, String activityId) {
    draft = new Draft(CommandType.GET_ACTIVITY_STATUS, jobId);
    draft.text("activityId", activityId);
  }

  /** Of a job, by the client's own id of it; such as {@code Step} or {@code Step[3]#2}. */
  public static GetActivityStatus of(String jobId, String activityId) {
    return new GetActivityStatus(jobId, activityId);
  }

  /** The SWF domain; the client's default one if none is given. */
  public GetActivityStatus in(String domain) {
    draft.domain(domain);
    return this;
  }

  /** The command. */
  public Command build() {
    return draft.command();
  }
}
