package io.cloudprocessingengine.inputpoller.handler;

import io.cloudprocessingengine.inputpoller.command.UnavailableException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Knows which jobs cannot have closed, so that most starts cost no look-up: the ids of each
 * client's closed jobs are read once, a page a second, and then what has closed since, once a
 * second at most. While they are not known, or SWF can't tell, any job may have closed.
 */
public final class ClosedJobs {
  private final Jobs jobs;
  private final Clock clock;
  private final Map<Owner, ClosedIds> owners = new ConcurrentHashMap<>();

  private record Owner(String domain, String client) {}

  public ClosedJobs(Jobs jobs, Clock clock) {
    this.jobs = jobs;
    this.clock = clock;
  }

  /** False when it certainly has not, up to a second ago. */
  boolean mayHaveClosed(JobKey job, String client) {
    var owner = new Owner(job.domain(), client);
    var ids = owners.computeIfAbsent(owner, it -> new ClosedIds(jobs, it.domain, it.client));
    try {
      return ids.mayContain(job.workflowId(), clock.instant());
    } catch (UnavailableException e) {
      return true;
    }
  }
}
