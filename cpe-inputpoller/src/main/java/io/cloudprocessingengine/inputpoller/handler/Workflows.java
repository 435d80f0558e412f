package io.cloudprocessingengine.inputpoller.handler;

import io.cloudprocessingengine.inputpoller.command.UnavailableException;
import java.util.Optional;

/** SWF as handlers need it. Every method may throw {@link UnavailableException}. */
public interface Workflows {
  /** Starts a run, unless one is open. */
  StartResult start(WorkflowStart start);

  /** The open run of a job. SWF may list a run a moment after it has started. */
  Optional<Listing> findOpen(JobKey job);

  /** The latest closed run of a job, as long as the domain retains it. */
  Optional<Listing> findClosed(JobKey job);

  /** The input that a run was started with; empty if SWF does not keep the run (any more). */
  Optional<String> input(Run run);

  /** Asks a run to stop; false when it is not open (any more). */
  boolean requestCancel(Run run);

  /** Signals a run; false when it is not open (any more). */
  boolean signal(Run run, String name, String input);
}
