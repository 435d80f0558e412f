package io.cloudprocessingengine.client.command;

import io.cloudprocessingengine.common.command.Command;
import io.cloudprocessingengine.common.command.CommandType;

/** Asks one activity of a job to stop. Answered by CANCEL_REQUESTED. */
public final class CancelActivity {
  private final Draft draft;

  private CancelActivity(String jobId, String activityId) {
    draft = new Draft(CommandType.CANCEL_ACTIVITY, jobId);
    draft.text("activityId", activityId);
  }

  /** Of a job, by the client's own id of it; such as {@code Step} or {@code Step[3]#2}. */
  public static CancelActivity of(String jobId, String activityId) {
    return new CancelActivity(jobId, activityId);
  }

  /** The SWF domain; the client's default one if none is given. */
  public CancelActivity in(String domain) {
    draft.domain(domain);
    return this;
  }

  /** The command. */
  public Command build() {
    return draft.command();
  }
}
