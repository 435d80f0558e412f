package io.cloudprocessingengine.common.message;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Puts message bodies on a queue. */
public interface MessageTransport {
  /** Most bodies of one call. */
  int BATCH = 10;

  /** Bytes of one call that every SQS takes, whatever its limit of a batch. */
  int BATCH_BYTES = 200_000;

  /**
   * A body that the queue did not take.
   *
   * @param forGood it would not take it at any other time either
   */
  record Refusal(String body, String reason, boolean forGood) {}

  /**
   * Sends bodies of one call; see {@link #firstOf}.
   *
   * @return what the queue did not take, in order; a RuntimeException means none is known to be
   *     taken
   */
  List<Refusal> send(String queueUrl, List<String> bodies);

  /** Those that one call may take, from the first on; one alone may be of any size. */
  static List<String> firstOf(Collection<String> bodies) {
    var first = new ArrayList<String>();
    var bytes = 0L;
    for (var body : bodies) {
      bytes += MessageSize.bytes(body);
      if (first.size() == BATCH || (bytes > BATCH_BYTES && !first.isEmpty())) {
        break;
      }
      first.add(body);
    }
    return first;
  }
}
