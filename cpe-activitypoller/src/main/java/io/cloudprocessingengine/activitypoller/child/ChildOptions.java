package io.cloudprocessingengine.activitypoller.child;

import java.time.Duration;
import java.util.List;

/**
 * How children are started.
 *
 * @param jvmOptions such as {@code -Xmx2g}
 * @param startTime how long one may take to load its code
 */
public record ChildOptions(List<String> jvmOptions, Duration startTime) {
  private static final Duration START_TIME = Duration.ofSeconds(60);

  public ChildOptions {
    jvmOptions = List.copyOf(jvmOptions);
  }

  /** Options with a minute to load the code. */
  public static ChildOptions of(List<String> jvmOptions) {
    return new ChildOptions(jvmOptions, START_TIME);
  }
}
