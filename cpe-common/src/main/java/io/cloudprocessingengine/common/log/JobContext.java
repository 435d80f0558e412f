package io.cloudprocessingengine.common.log;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.MDC;

/**
 * Puts the ids of a job into every log line of this thread until it is closed. The names are those
 * of the MDC: {@code jobId}, {@code workflowId}, {@code runId}, {@code step}, {@code activityId},
 * {@code traceId}.
 */
public final class JobContext implements AutoCloseable {
  private final List<String> keys = new ArrayList<>();

  /** A context with no id yet. */
  public static JobContext open() {
    return new JobContext();
  }

  private JobContext() {}

  /** Does something with one more id in its log lines. */
  public static void during(String key, String value, Runnable work) {
    var context = open().with(key, value);
    try {
      work.run();
    } finally {
      context.close();
    }
  }

  /** Adds an id; an empty one is left out. */
  public JobContext with(String key, String value) {
    if (!value.isEmpty()) {
      MDC.put(key, value);
      keys.add(key);
    }
    return this;
  }

  @Override
  public void close() {
    keys.forEach(MDC::remove);
  }
}
