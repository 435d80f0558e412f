package io.cloudprocessingengine.inputpoller.command;

/** Something that a command needs is out of reach at present; trying again later may help. */
public class UnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean concernsOthers;

  public UnavailableException(String message, Throwable cause) {
    this(message, cause, true);
  }

  /**
   * Says who else is concerned.
   *
   * @param concernsOthers false if it was this one call that was refused, such as for a lack of
   *     rights in one domain
   */
  public UnavailableException(String message, Throwable cause, boolean concernsOthers) {
    super(message, cause);
    this.concernsOthers = concernsOthers;
  }

  /** Whether other calls are likely to fail as well. */
  public boolean concernsOthers() {
    return concernsOthers;
  }
}
