package io.cloudprocessingengine.inputpoller.handler;

import io.cloudprocessingengine.common.message.Client;
import io.cloudprocessingengine.common.message.JsonText;

/** Finds a client's own id of a job: in the workflowId, or where that is hashed, in the input. */
final class JobIds {
  private final Histories histories;

  JobIds(Histories histories) {
    this.histories = histories;
  }

  /** Empty if it cannot be known. */
  String of(String client, Run run) {
    return WorkflowIds.jobId(client, run.job().workflowId()).orElseGet(() -> recorded(run));
  }

  private String recorded(Run run) {
    var input = histories.of(run).history().opening().input();
    return JsonText.parse(input).flatMap(Client::of).map(Client::jobId).orElse("");
  }
}
