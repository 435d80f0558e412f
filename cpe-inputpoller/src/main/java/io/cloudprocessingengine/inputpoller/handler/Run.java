package io.cloudprocessingengine.inputpoller.handler;

import io.cloudprocessingengine.common.message.Messages.TypeRef;
import java.time.Instant;
import java.util.Objects;

/** A run of a job's workflow. */
public record Run(JobKey job, String runId, TypeRef type, Instant started) {
  public Run {
    Objects.requireNonNull(job, "job");
    Objects.requireNonNull(runId, "runId");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(started, "started");
  }
}
