package io.cloudprocessingengine.common.message;

import java.util.List;

/** Puts message bodies on a queue. */
public interface MessageTransport {
  /** Most bodies of one call. */
  int BATCH = 10;

  /**
   * Sends up to {@link #BATCH} bodies.
   *
   * @return the bodies that the queue did not take, in order; a RuntimeException means none is
   *     known to be taken
   */
  List<String> send(String queueUrl, List<String> bodies);
}
