package io.cloudprocessingengine.client.cli;

import io.cloudprocessingengine.client.JobEnd;
import io.cloudprocessingengine.client.JobOutcome;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The exit code that scripts see: that of the job that ended worst. */
final class ExitCode {
  static final int OTHER_FAILURE = 1;
  static final int FAILED = 3;
  static final int CANCELED = 4;
  static final int TIMED_OUT = 5;

  /** That of a program that a signal ended when it wrote to a closed pipe. */
  static final int BROKEN_PIPE = 141;

  private static final List<Integer> WORST_LAST =
      List.of(0, CANCELED, TIMED_OUT, FAILED, OTHER_FAILURE);

  private ExitCode() {}

  static int of(Set<String> jobs, Map<String, JobEnd> ends) {
    return jobs.stream()
        .map(job -> ends.containsKey(job) ? of(ends.get(job).outcome()) : TIMED_OUT)
        .max(Comparator.comparing(WORST_LAST::indexOf))
        .orElse(0);
  }

  static int of(JobOutcome outcome) {
    return switch (outcome) {
      case COMPLETED -> 0;
      case FAILED -> FAILED;
      case CANCELED -> CANCELED;
      case TIMED_OUT -> TIMED_OUT;
      case TERMINATED, REJECTED -> OTHER_FAILURE;
    };
  }
}
