package io.cloudprocessingengine.client;

import java.util.Objects;

/**
 * The end of a job.
 *
 * @param message the message that told it, with the job's result or the reason of its failure
 */
public record JobEnd(JobOutcome outcome, JobMessage message) {
  public JobEnd {
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(message, "message");
  }
}
