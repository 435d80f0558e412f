package io.cloudprocessingengine.decider.swf;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The jobs of late, so that only new events need reading; the ones that were longest quiet go
 * first, with what they have not told, as such a job may be long over. Before memory runs out, the
 * JVM takes back any of them that its history tells all about: a job that is not known is read from
 * there. One thread's.
 */
final class FollowedJobs {
  private final int capacity;
  private final Map<String, Entry> byRunId = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * @param held the job itself, when it knows what is in no history
   */
  private record Entry(SoftReference<FollowedJob> job, Optional<FollowedJob> held) {
    static Entry of(FollowedJob job) {
      return new Entry(new SoftReference<>(job), Optional.of(job).filter(FollowedJob::hasUntold));
    }
  }

  FollowedJobs(int capacity) {
    this.capacity = capacity;
  }

  Optional<FollowedJob> find(String runId) {
    return Optional.ofNullable(byRunId.get(runId)).map(it -> it.job().get());
  }

  void keep(String runId, FollowedJob job) {
    byRunId.put(runId, Entry.of(job));
    if (byRunId.size() > capacity) {
      byRunId.remove(byRunId.keySet().iterator().next());
    }
  }

  void forget(String runId) {
    byRunId.remove(runId);
  }

  int size() {
    return byRunId.size();
  }
}
