package io.cloudprocessingengine.inputpoller.handler;

import io.cloudprocessingengine.common.message.Client;
import io.cloudprocessingengine.common.message.JsonText;

/** Finds a client's own id of a job: in the workflowId, or where that is hashed, in the input. */
final class JobIds {
  private final Jobs jobs;

  JobIds(Jobs jobs) {
    this.jobs = jobs;
  }

  /** Empty if it cannot be known. */
  String of(String client, Run run) {
    return WorkflowIds.jobId(client, run.job().workflowId()).orElseGet(() -> recorded(run));
  }

  private String recorded(Run run) {
    return jobs.input(run)
        .flatMap(JsonText::parse)
        .flatMap(Client::of)
        .map(Client::jobId)
        .orElse("");
  }
}
