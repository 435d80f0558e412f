package io.cloudprocessingengine.inputpoller.handler;

import io.cloudprocessingengine.inputpoller.command.UnavailableException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Knows which jobs cannot have closed, so that most starts cost no look-up: the ids of each
 * client's closed jobs are read once, a page a second, and then what has closed since, once a
 * second at most. While they are not known, or SWF can't tell, any job may have closed.
 */
public final class ClosedJobs {
  private final Jobs jobs;
  private final Clock clock;
  private final Map<String, Domains> clients = new ConcurrentHashMap<>();

  /** The domains of one client that it used last: it may name as many as it likes. */
  private static final class Domains {
    private static final int MOST = 16;

    /** Guarded by this; the least recently used first. */
    private final Map<String, ClosedIds> ids = new LinkedHashMap<>(16, 0.75f, true);

    synchronized ClosedIds find(String domain, Supplier<ClosedIds> made) {
      var found = ids.computeIfAbsent(domain, it -> made.get());
      if (ids.size() > MOST) {
        ids.remove(ids.keySet().iterator().next());
      }
      return found;
    }
  }

  public ClosedJobs(Jobs jobs, Clock clock) {
    this.jobs = jobs;
    this.clock = clock;
  }

  /** False when it certainly has not, up to a second ago. */
  boolean mayHaveClosed(JobKey job, String client) {
    var domains = clients.computeIfAbsent(client, it -> new Domains());
    var ids = domains.find(job.domain(), () -> new ClosedIds(jobs, job.domain(), client));
    try {
      return ids.mayContain(job.workflowId(), clock.instant());
    } catch (UnavailableException e) {
      return true;
    }
  }
}
