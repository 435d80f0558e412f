package io.cloudprocessingengine.decider.swf;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The jobs of late, so that only new events need reading; the ones that were longest quiet go
 * first. Before memory runs out, the JVM takes any of them back: a job that is not known is read
 * from its history. One thread's.
 */
final class FollowedJobs {
  private final int capacity;
  private final Map<String, SoftReference<FollowedJob>> byRunId =
      new LinkedHashMap<>(16, 0.75f, true);

  FollowedJobs(int capacity) {
    this.capacity = capacity;
  }

  Optional<FollowedJob> find(String runId) {
    return Optional.ofNullable(byRunId.get(runId)).map(SoftReference::get);
  }

  void keep(String runId, FollowedJob job) {
    byRunId.put(runId, new SoftReference<>(job));
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
