package io.cloudprocessingengine.activitypoller.task;

import io.cloudprocessingengine.common.message.Client;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which queue a client's messages go to. */
public final class ClientQueues {
  private static final Logger log = LoggerFactory.getLogger(ClientQueues.class);

  private final Map<String, String> configured;
  private final Set<String> reported = ConcurrentHashMap.newKeySet();

  /**
   * @param configured output queue by client name; if empty, the queue is the one that the
   *     InputPoller recorded in the job's input
   */
  public ClientQueues(Map<String, String> configured) {
    this.configured = Map.copyOf(configured);
  }

  /** Empty if the client can't be told anything. */
  Optional<String> of(Client client) {
    if (configured.isEmpty()) {
      return client.output();
    }
    var queue = Optional.ofNullable(configured.get(client.name()));
    if (queue.isEmpty() && reported.add(client.name())) {
      log.warn(
          "The configuration has no client '{}', so it gets no messages from here; it has {}",
          client.name(),
          configured.keySet());
    }
    return queue;
  }
}
