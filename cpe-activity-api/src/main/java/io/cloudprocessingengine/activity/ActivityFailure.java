package io.cloudprocessingengine.activity;

import java.util.Optional;

/**
 * Thrown by an activity to fail its task with a reason that plans can match ({@code retry: {errors:
 * [REASON]}}) and clients can show.
 *
 * <p>A failure made by a constructor may be retried, if the plan says so; one made by {@link
 * #permanent} says that another attempt would fail in the same way.
 */
public class ActivityFailure extends RuntimeException {
  /** The most characters that SWF takes as a reason. */
  public static final int MAX_REASON_LENGTH = 256;

  private static final long serialVersionUID = 1L;

  /** What happened, in a word, such as {@code NOT_AN_IMAGE}. */
  private final String reason;

  /** For people: what exactly, and what to do about it; or null. */
  private final String details;

  /** Whether another attempt may succeed. */
  private final boolean retryable;

  /**
   * A failure that another attempt may not have.
   *
   * @param reason what happened, in a word, such as {@code DISK_FULL}; 1 to 256 characters
   * @param details for people: what exactly, and what to do about it; may be null. SWF takes 32,768
   *     characters; of longer details the worker sends the beginning, and says so
   * @throws IllegalArgumentException if the reason is blank or too long
   */
  public ActivityFailure(String reason, String details) {
    this(reason, details, true, null);
  }

  /**
   * A failure that another attempt may not have, and what caused it.
   *
   * @see #ActivityFailure(String, String)
   */
  public ActivityFailure(String reason, String details, Throwable cause) {
    this(reason, details, true, cause);
  }

  private ActivityFailure(String reason, String details, boolean retryable, Throwable cause) {
    super(details == null ? checked(reason) : checked(reason) + ": " + details, cause);
    this.reason = reason;
    this.details = details;
    this.retryable = retryable;
  }

  /**
   * A failure that every further attempt would have too.
   *
   * @see #ActivityFailure(String, String)
   */
  public static ActivityFailure permanent(String reason, String details) {
    return new ActivityFailure(reason, details, false, null);
  }

  /**
   * A failure that every further attempt would have too, and what caused it.
   *
   * @see #ActivityFailure(String, String)
   */
  public static ActivityFailure permanent(String reason, String details, Throwable cause) {
    return new ActivityFailure(reason, details, false, cause);
  }

  /** What happened, in a word. */
  public final String reason() {
    return reason;
  }

  /** What exactly happened, for people. */
  public final Optional<String> details() {
    return Optional.ofNullable(details);
  }

  /** Whether another attempt may succeed. */
  public final boolean isRetryable() {
    return retryable;
  }

  private static String checked(String reason) {
    if (reason == null || reason.isBlank()) {
      throw new IllegalArgumentException("An ActivityFailure needs a reason, in a word");
    }
    if (reason.length() > MAX_REASON_LENGTH) {
      throw new IllegalArgumentException(
          "The reason of an ActivityFailure has %d characters, more than %d; put a text into its details: %s"
              .formatted(reason.length(), MAX_REASON_LENGTH, reason));
    }
    return reason;
  }
}
