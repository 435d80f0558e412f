package io.cloudprocessingengine.activity;

import java.util.Optional;

/**
 * Thrown by an activity that has stopped because {@link ActivityContext#isCancelRequested()}. The
 * task is then answered as cancelled. Thrown when nobody asked the activity to stop, it fails the
 * task with the reason {@code CANCELED}.
 */
public final class ActivityCanceled extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What had been done, or null. */
  private final String details;

  /** The work was stopped, with nothing to tell about it. */
  public ActivityCanceled() {
    this(null);
  }

  /**
   * The work was stopped.
   *
   * @param details for people: what had been done; may be null. SWF takes 32,768 characters; of
   *     longer details the worker sends the beginning, and says so
   */
  public ActivityCanceled(String details) {
    super(details == null ? "The activity was cancelled" : details);
    this.details = details;
  }

  /** What had been done, for people. */
  public Optional<String> details() {
    return Optional.ofNullable(details);
  }
}
