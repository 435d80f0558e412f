package io.cloudprocessingengine.common.aws;

import io.cloudprocessingengine.common.message.MessageSize;
import io.cloudprocessingengine.common.message.MessageTransport;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/**
 * Sends messages to SQS, up to ten with one call. One that is too large for this queue, whose own
 * limit may be lower than SQS's, is shortened to what any queue takes by default.
 */
public final class SqsTransport implements MessageTransport {
  /** Those that say something of the text itself, not of the queue or of whoever writes to it. */
  private static final Set<String> OF_THE_TEXT =
      Set.of("InvalidMessageContents", "InvalidParameterValue", "MessageTooLong");

  private final SqsClient sqs;

  public SqsTransport(SqsClient sqs) {
    this.sqs = sqs;
  }

  @Override
  public List<Refusal> send(String queueUrl, List<String> bodies) {
    var refusals = new ArrayList<Refusal>();
    for (var failed : failed(queueUrl, bodies)) {
      var body = bodies.get(Integer.parseInt(failed.id()));
      var shorter = isOfTheText(failed) ? MessageSize.shorten(body) : body;
      var again = shorter.equals(body) ? List.of(failed) : failed(queueUrl, List.of(shorter));
      again.forEach(it -> refusals.add(refusal(body, it)));
    }
    return refusals;
  }

  private List<BatchResultErrorEntry> failed(String queueUrl, List<String> bodies) {
    var entries = IntStream.range(0, bodies.size()).mapToObj(i -> entry(i, bodies.get(i))).toList();
    return sqs.sendMessageBatch(it -> it.queueUrl(queueUrl).entries(entries)).failed();
  }

  private static Refusal refusal(String body, BatchResultErrorEntry failed) {
    var reason = failed.message() == null ? failed.code() : failed.code() + ", " + failed.message();
    return new Refusal(body, reason, isOfTheText(failed));
  }

  private static boolean isOfTheText(BatchResultErrorEntry failed) {
    return Boolean.TRUE.equals(failed.senderFault()) && OF_THE_TEXT.contains(failed.code());
  }

  private static SendMessageBatchRequestEntry entry(int index, String body) {
    return SendMessageBatchRequestEntry.builder()
        .id(Integer.toString(index))
        .messageBody(body)
        .build();
  }
}
