package io.cloudprocessingengine.inputpoller.handler;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The runs that this process started last. SWF lists a run, and its close, only a while after it
 * happened; a command that comes twice within that time must find it all the same.
 */
public final class RecentRuns {
  private static final int MOST = 10_000;

  /** Guarded by this. */
  private final Map<JobKey, Run> runs = new Bounded();

  synchronized void add(Run run) {
    runs.put(run.job(), run);
  }

  synchronized Optional<Run> find(JobKey job) {
    return Optional.ofNullable(runs.get(job));
  }

  /** SWF no longer knows it. */
  synchronized void forget(Run run) {
    runs.remove(run.job(), run);
  }

  private static final class Bounded extends LinkedHashMap<JobKey, Run> {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<JobKey, Run> eldest) {
      return size() > MOST;
    }
  }
}
