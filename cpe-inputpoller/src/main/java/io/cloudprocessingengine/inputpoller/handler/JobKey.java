package io.cloudprocessingengine.inputpoller.handler;

import java.util.Objects;

/** Where a job is in SWF, whatever its runs. */
public record JobKey(String domain, String workflowId) {
  public JobKey {
    Objects.requireNonNull(domain, "domain");
    Objects.requireNonNull(workflowId, "workflowId");
  }
}
