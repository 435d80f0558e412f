package io.cloudprocessingengine.inputpoller.handler;

import io.cloudprocessingengine.inputpoller.command.UnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The closed jobs of one client in one domain, by hashes of their workflowIds. */
final class ClosedIds {
  /** More are not kept: then any job may have closed, until those are gone that SWF forgot. */
  private static final long MOST = Math.min(2_000_000, Runtime.getRuntime().maxMemory() / 512);

  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** After which all is read anew when there is no room for more. */
  private static final Duration FULL = Duration.ofDays(1);

  /** SWF may list a close so much later than others that came after it. */
  private static final Duration LAG = Duration.ofSeconds(15);

  private final Jobs jobs;
  private final String domain;
  private final String client;

  /** Guarded by this, as are all below. */
  private LongSet ids = new LongSet();

  /** What was read covers all that closed before. */
  private Instant since = Instant.EPOCH;

  private Instant reading = Instant.EPOCH;
  private Instant next = Instant.MIN;
  private Optional<String> token = Optional.empty();
  private boolean complete;

  /** When the last reading that brought all began. */
  private Instant asOf = Instant.MIN;

  private Instant begun = Instant.MIN;

  ClosedIds(Jobs jobs, String domain, String client) {
    this.jobs = jobs;
    this.domain = domain;
    this.client = client;
  }

  /** True for one that may have closed; some that have not are among them. */
  synchronized boolean mayContain(String workflowId, Instant now) {
    if (!now.isBefore(next)) {
      next = now.plus(PAUSE);
      beginAnewIfFull(now);
      if (!isFull()) {
        read(now);
      }
    }
    var isCurrent = complete && !isFull() && now.isBefore(asOf.plus(PAUSE));
    return !isCurrent || ids.contains(hash(workflowId));
  }

  private boolean isFull() {
    return ids.size() >= MOST;
  }

  private void beginAnewIfFull(Instant now) {
    if (isFull() && !now.isBefore(begun.plus(FULL))) {
      ids = new LongSet();
      since = Instant.EPOCH;
      token = Optional.empty();
      complete = false;
    }
  }

  /** One page of the first reading; all pages of what has closed since. */
  private void read(Instant now) {
    if (token.isEmpty()) {
      reading = now;
      begun = complete ? begun : now;
    }
    do {
      var page = page();
      // Another client may tag its jobs with this one's name.
      page.workflowIds().stream()
          .filter(it -> WorkflowIds.mayBeOf(client, it))
          .forEach(it -> ids.add(hash(it)));
      token = page.next();
    } while (complete && token.isPresent());
    if (token.isEmpty()) {
      complete = true;
      asOf = reading;
      since = reading.minus(LAG);
    }
  }

  /** A refusal may be that of the token, which SWF knows for a day: then reading begins anew. */
  private Jobs.ClosedPage page() {
    try {
      return jobs.closedSince(new Jobs.Closed(domain, client, since, token));
    } catch (UnavailableException e) {
      if (!e.concernsOthers()) {
        token = Optional.empty();
      }
      throw e;
    }
  }

  /** FNV-1a, 64 bits; never 0. */
  private static long hash(String text) {
    var hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return hash == 0 ? 1 : hash;
  }
}
