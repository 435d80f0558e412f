package io.cloudprocessingengine.client.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudprocessingengine.common.command.Command;
import io.cloudprocessingengine.common.command.CommandType;

/** Gives a job a signal, such as a person's approval. Answered by SIGNAL_SENT. */
public final class SignalJob {
  private final Draft draft;

  private SignalJob(String jobId, String signal) {
    draft = new Draft(CommandType.SIGNAL_JOB, jobId);
    draft.text("signal", signal);
  }

  /** To a job, by the client's own id of it; the signal by the name that the plan waits for. */
  public static SignalJob of(String jobId, String signal) {
    return new SignalJob(jobId, signal);
  }

  /** The SWF domain; the client's default one if none is given. */
  public SignalJob in(String domain) {
    draft.domain(domain);
    return this;
  }

  /** What the signal carries. */
  public SignalJob input(JsonNode input) {
    draft.set("input", input);
    return this;
  }

  /** What the signal carries, a text. */
  public SignalJob input(String input) {
    draft.text("input", input);
    return this;
  }

  /** The command. */
  public Command build() {
    return draft.command();
  }
}
