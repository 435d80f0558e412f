package io.cloudprocessingengine.common.aws;

import io.cloudprocessingengine.common.metrics.Metric;
import io.cloudprocessingengine.common.metrics.Metrics;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.swf.model.PollForActivityTaskRequest;
import software.amazon.awssdk.services.swf.model.PollForDecisionTaskRequest;

/**
 * Whose poll a request is.
 *
 * @param kind what it brings: a decision, an activity or a command
 * @param name of the task list or queue
 */
record PollOf(String kind, String name) {
  static final String DECISION = "decision";
  static final String ACTIVITY = "activity";
  static final String COMMAND = "command";

  private static final List<String> RESULTS = List.of("task", "empty", "error");

  /** Empty for what is no poll. */
  static Optional<PollOf> request(SdkRequest request) {
    if (request instanceof PollForDecisionTaskRequest poll) {
      return Optional.of(new PollOf(DECISION, poll.taskList().name()));
    }
    if (request instanceof PollForActivityTaskRequest poll) {
      return Optional.of(new PollOf(ACTIVITY, poll.taskList().name()));
    }
    return request instanceof ReceiveMessageRequest receive
        ? Optional.of(new PollOf(COMMAND, receive.queueUrl().replaceFirst("^.*/", "")))
        : Optional.empty();
  }

  /** All results begin at 0, so that the first of each is seen as a change. */
  void begin(Metrics metrics) {
    RESULTS.forEach(result -> count(metrics, 0, result));
  }

  /** One poll has ended. */
  void ended(Metrics metrics, String result) {
    count(metrics, 1, result);
  }

  private void count(Metrics metrics, int amount, String result) {
    metrics.count(Metric.POLLS, amount, "kind", kind, "of", name, "result", result);
  }
}
