package io.cloudprocessingengine.client.sqs;

/** A queue could not be used; every exception of the client that is about a queue is one. */
public final class QueueException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean passing;

  /**
   * What was tried on which queue, and why it did not work.
   *
   * @param passing true if trying again later may help: the network, the service, throttling
   */
  public QueueException(String message, boolean passing, Throwable cause) {
    super(message, cause);
    this.passing = passing;
  }

  /** True if trying again later may help. */
  public boolean isPassing() {
    return passing;
  }
}
