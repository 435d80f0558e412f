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
  /** How long code may take to load, unless it is said. */
  public static final Duration LOAD_TIMEOUT = Duration.ofSeconds(60);

  public ChildOptions {
    jvmOptions = List.copyOf(jvmOptions);
  }

  /** Options with a minute to load the code. */
  public static ChildOptions of(List<String> jvmOptions) {
    return new ChildOptions(jvmOptions, LOAD_TIMEOUT);
  }
}
