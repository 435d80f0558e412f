package io.cloudprocessingengine.activitypoller.task;

import java.util.Objects;

/** How a task ended, as SWF is told. Its texts are within SWF's limits. */
public sealed interface Outcome {
  /** The most characters that SWF takes as a reason. */
  int MAX_REASON_LENGTH = 256;

  /** The most characters that SWF takes as a result or as details. */
  int MAX_TEXT_LENGTH = 32_768;

  /** What happened, in few words, for logs. */
  String summary();

  /**
   * The activity returned.
   *
   * @param result empty for none
   */
  record Completed(String result) implements Outcome {
    public Completed {
      Objects.requireNonNull(result, "result");
    }

    @Override
    public String summary() {
      return "completed";
    }
  }

  /**
   * The activity failed, or could not be run.
   *
   * @param details for people; empty for none
   * @param retryable whether another attempt may succeed
   */
  record Failed(String reason, String details, boolean retryable) implements Outcome {
    public Failed {
      reason = Limits.fit(reason, MAX_REASON_LENGTH);
      details = Limits.fit(details, MAX_TEXT_LENGTH);
    }

    @Override
    public String summary() {
      return "failed: "
          + reason
          + details
              .lines()
              .findFirst()
              .map(it -> ", " + Limits.fit(it, MAX_REASON_LENGTH))
              .orElse("");
    }
  }

  /**
   * The activity stopped because it was asked to.
   *
   * @param details for people; empty for none
   */
  record Canceled(String details) implements Outcome {
    public Canceled {
      details = Limits.fit(details, MAX_TEXT_LENGTH);
    }

    @Override
    public String summary() {
      return "canceled";
    }
  }
}
