package io.cloudprocessingengine.client.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.cloudprocessingengine.common.command.Command;
import io.cloudprocessingengine.common.command.CommandType;
import io.cloudprocessingengine.common.status.EpochSeconds;
import io.cloudprocessingengine.common.status.JobState;
import java.time.Instant;

/** Asks for the client's jobs, newest first. Answered by JOB_LIST, page by page. */
public final class GetJobList {
  private final Draft draft = new Draft(CommandType.GET_JOB_LIST, "");

  private GetJobList() {}

  /** Of all jobs, as long as nothing else is said. */
  public static GetJobList all() {
    return new GetJobList();
  }

  /** The SWF domain; the client's default one if none is given. */
  public GetJobList in(String domain) {
    draft.domain(domain);
    return this;
  }

  /** Only jobs that stand so. */
  public GetJobList state(JobState state) {
    draft.text("status", state.text());
    return this;
  }

  /** Only jobs of workflows of this name. */
  public GetJobList name(String workflow) {
    draft.text("name", workflow);
    return this;
  }

  /** Only jobs that have this tag. */
  public GetJobList tag(String tag) {
    draft.text("tag", tag);
    return this;
  }

  /** Only jobs that were started then or later. */
  public GetJobList from(Instant time) {
    return time("from", time);
  }

  /** Only jobs that were started then or earlier. */
  public GetJobList to(Instant time) {
    return time("to", time);
  }

  /** How many jobs a page has at most, 1 to 1000; 100 if nothing is said. */
  public GetJobList pageSize(int jobs) {
    draft.set("pageSize", JsonNodeFactory.instance.numberNode(jobs));
    return this;
  }

  /** The page that an answer gave as the next one; all else must be as it was asked for. */
  public GetJobList page(String page) {
    draft.text("page", page);
    return this;
  }

  /** The command. */
  public Command build() {
    return draft.command();
  }

  private GetJobList time(String member, Instant time) {
    draft.set(member, JsonNodeFactory.instance.numberNode(EpochSeconds.of(time)));
    return this;
  }
}
