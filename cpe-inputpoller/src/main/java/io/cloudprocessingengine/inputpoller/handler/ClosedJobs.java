package io.cloudprocessingengine.inputpoller.handler;

import io.cloudprocessingengine.inputpoller.command.UnavailableException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Knows which jobs cannot have closed, so that most starts cost no look-up: the ids of each
 * client's closed jobs are read once, a page a second, and then what has closed since, once a
 * second at most. While they are not known, or SWF can't tell, any job may have closed.
 */
public final class ClosedJobs {
  /** Of a client, the ones that it used last: it may name as many as it likes. */
  private static final int MOST_DOMAINS = 16;

  private final Jobs jobs;
  private final Clock clock;

  /** By client; guarded by this. */
  private final Map<String, Kept<String, ClosedIds>> domains = new HashMap<>();

  public ClosedJobs(Jobs jobs, Clock clock) {
    this.jobs = jobs;
    this.clock = clock;
  }

  /** False when it certainly has not, up to a second ago. */
  boolean mayHaveClosed(JobKey job, String client) {
    var ids = ids(job.domain(), client);
    try {
      return ids.mayContain(job.workflowId(), clock.instant());
    } catch (UnavailableException e) {
      return true;
    }
  }

  private synchronized ClosedIds ids(String domain, String client) {
    var used = domains.computeIfAbsent(client, it -> new Kept<>(MOST_DOMAINS, ids -> 1));
    return used.get(domain, Instant.MIN)
        .orElseGet(
            () -> {
              var ids = new ClosedIds(jobs, domain, client);
              used.put(domain, ids, Instant.MIN);
              return ids;
            });
  }
}
