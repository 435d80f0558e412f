package io.cloudprocessingengine.client.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.cloudprocessingengine.common.command.Command;
import io.cloudprocessingengine.common.command.CommandType;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

/**
 * Builds the command to start a job. The job's id is the client's own: sending the same id again
 * starts nothing new, so a client that is not sure whether a command was sent sends it again.
 * Answered by WORKFLOW_SCHEDULED.
 *
 * <pre>{@code
 * var command = StartJob.of("Transcode", "1.0").in("media").with("path", path).build();
 * }</pre>
 */
public final class StartJob {
  private final Draft draft = new Draft(CommandType.START_JOB, UUID.randomUUID().toString());

  private StartJob() {}

  /** Starts a workflow type: a plan by its name and version. */
  public static StartJob of(String name, String version) {
    return new StartJob().workflow("name", name).workflow("version", version);
  }

  /** The client's own id of the job, 1 to 256 characters; a random one if none is given. */
  public StartJob jobId(String id) {
    draft.jobId(id);
    return this;
  }

  /** The SWF domain; the client's default one if none is given. */
  public StartJob in(String domain) {
    return workflow("domain", domain);
  }

  /** The decision task list; the workflow type's own if none is given. */
  public StartJob taskList(String taskList) {
    return workflow("taskList", taskList);
  }

  /** How long the job may take, in whole seconds; the plan's own bound if none is given. */
  public StartJob timeout(Duration timeout) {
    return workflow("executionStartToCloseTimeout", Long.toString(timeout.toSeconds()));
  }

  /** A tag to find the job by in lists. */
  public StartJob tag(String tag) {
    draft.tag(tag);
    return this;
  }

  /** A member of the payload, beside {@code workflow}. */
  public StartJob with(String member, JsonNode value) {
    draft.set(member, value);
    return this;
  }

  /** A text of the payload. */
  public StartJob with(String member, String value) {
    return with(member, JsonNodeFactory.instance.textNode(Objects.requireNonNull(value, member)));
  }

  /** The command. */
  public Command build() {
    return draft.command();
  }

  private StartJob workflow(String member, String value) {
    draft.workflow(member, value);
    return this;
  }
}
