package io.cloudprocessingengine.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Follows some jobs on a queue that others may read from, too. Messages of its jobs are told once
 * each, then deleted. Others are left in the queue: put back after a delay that grows each time
 * somebody receives them, so that one for another reader gets there within seconds, while one that
 * nobody wants costs little.
 */
final class JobWatch {
  private static final int LONGEST_DELAY = 30;
  private static final int MOST_DOUBLINGS = 5;

  private final CpeClient client;
  private final Set<String> jobIds;
  private final Consumer<JobMessage> listener;
  private final SeenIds seen = new SeenIds();
  private final Map<String, JobEnd> ends = new LinkedHashMap<>();

  JobWatch(CpeClient client, Set<String> jobIds, Consumer<JobMessage> listener) {
    this.client = client;
    this.jobIds = new HashSet<>(jobIds);
    this.listener = listener;
  }

  boolean isOver() {
    return ends.keySet().containsAll(jobIds);
  }

  /** The jobs that have ended, in the order of their ends. */
  Map<String, JobEnd> ends() {
    return Map.copyOf(ends);
  }

  /**
   * Receives once.
   *
   * @return true if a message of these jobs came
   */
  boolean turn(Duration wait) {
    var own = new ArrayList<ReceivedMessage>();
    var delays = new LinkedHashMap<String, Duration>();
    for (var received : client.receive(wait)) {
      if (jobIds.contains(received.message().jobId())) {
        own.add(received);
      } else {
        delays.put(received.receipt(), delay(received.receiveCount()));
      }
    }
    client.postpone(delays);
    tell(own);
    client.delete(own);
    return !own.isEmpty();
  }

  private void tell(List<ReceivedMessage> own) {
    for (var received : own) {
      var message = received.message();
      if (seen.note(message.id())) {
        listener.accept(message);
        message
            .outcome()
            .ifPresent(it -> ends.putIfAbsent(message.jobId(), new JobEnd(it, message)));
      }
    }
  }

  /** 1, 2, 4 … 30 s. */
  static Duration delay(int receiveCount) {
    var doubled = 1 << Math.min(MOST_DOUBLINGS, Math.max(0, receiveCount - 1));
    return Duration.ofSeconds(Math.min(LONGEST_DELAY, doubled));
  }
}
