package io.cloudprocessingengine.inputpoller.handler;

import io.cloudprocessingengine.common.message.Messages.Execution;
import io.cloudprocessingengine.common.message.Messages.WorkflowRef;
import io.cloudprocessingengine.common.status.JobRun;
import io.cloudprocessingengine.common.status.JobState;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A run as SWF lists it, which may be a moment behind.
 *
 * @param tags of its workflow, the client's name among them
 */
public record Listing(Run run, JobState state, Close close, List<String> tags) {
  public Listing {
    Objects.requireNonNull(run, "run");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(close, "close");
    tags = List.copyOf(tags);
  }

  /**
   * When it closed, if it has.
   *
   * @param cancelRequested whether it was asked to stop
   */
  public record Close(Optional<Instant> time, boolean cancelRequested) {
    /** It runs, and was not asked to stop. */
    public static final Close NONE = new Close(Optional.empty(), false);

    public Close {
      Objects.requireNonNull(time, "time");
    }
  }

  WorkflowRef workflow() {
    return new WorkflowRef(new Execution(run.job().workflowId(), run.runId()), run.type());
  }

  JobRun toJobRun() {
    return new JobRun(workflow(), state, run.started(), close.time(), close.cancelRequested());
  }
}
