package io.cloudprocessingengine.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a client has sent lately; older commands are forgotten. Thread-safe. */
final class SentCommands {
  private static final int MOST = 10_000;

  /** Guarded by this. */
  private final SeenIds messageIds = new SeenIds();

  /** Guarded by this. */
  private final SeenIds started = new SeenIds();

  /** Guarded by this. */
  private final Map<String, String> domains = new LinkedHashMap<>();

  /** Notes a command to which nobody waits for the answer. */
  synchronized void note(String messageId) {
    messageIds.note(messageId);
  }

  /** Notes that a command is to start that job. */
  synchronized void noteStart(String jobId) {
    started.note(jobId);
  }

  /** True of another's refusal by which there is no such job, unless it was to be started here. */
  synchronized boolean isDenied(JobMessage refusal) {
    return refusal.deniesJob() && !started.contains(refusal.jobId());
  }

  /** Notes where a command looks for its job, if it says so. */
  synchronized void noteDomain(String jobId, JsonNode data) {
    var domain = data.path("workflow").path("domain").asText("");
    if (!domain.isEmpty()) {
      domains.put(jobId, domain);
    }
    if (domains.size() > MOST) {
      domains.remove(domains.keySet().iterator().next());
    }
  }

  synchronized Optional<String> domainOf(String jobId) {
    return Optional.ofNullable(domains.get(jobId));
  }

  /** True of the answer to a command that was noted. */
  synchronized boolean isAnswered(JobMessage answer) {
    return messageIds.contains(answer.commandId());
  }
}
