package io.cloudprocessingengine.client;

import io.cloudprocessingengine.client.sqs.MessageQueue;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Follows some jobs until all of them have ended. */
final class JobWatch {
  private final Set<String> jobIds;
  private final Consumer<JobMessage> listener;
  private final Sieve sieve;
  private final Map<String, JobEnd> ends = new LinkedHashMap<>();
  private String runId = "";

  JobWatch(MessageQueue queue, Set<String> jobIds, Consumer<JobMessage> listener) {
    this.jobIds = new HashSet<>(jobIds);
    this.listener = listener;
    this.sieve = new Sieve(queue, message -> this.jobIds.contains(message.jobId()), this::tell);
  }

  /** Ends of other runs don't count. */
  JobWatch ofRun(String id) {
    runId = id;
    return this;
  }

  boolean isOver() {
    return ends.keySet().containsAll(jobIds);
  }

  /** The jobs that have ended. */
  Map<String, JobEnd> ends() {
    return Map.copyOf(ends);
  }

  /**
   * Receives once.
   *
   * @return true if a message of these jobs came
   */
  boolean turn(Duration wait) {
    return sieve.turn(wait);
  }

  private void tell(JobMessage message) {
    listener.accept(message);
    if (runId.isEmpty() || runId.equals(message.runId())) {
      message.outcome().ifPresent(it -> end(it, message));
    }
  }

  private void end(JobOutcome outcome, JobMessage message) {
    ends.putIfAbsent(message.jobId(), new JobEnd(outcome, message));
  }
}
