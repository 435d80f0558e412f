package io.cloudprocessingengine.common.aws;

import io.cloudprocessingengine.common.message.MessageSize;
import io.cloudprocessingengine.common.message.MessageTransport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** Sends messages to SQS, up to ten with one call. */
public final class SqsTransport implements MessageTransport {
  /** Those that say something of the text itself, not of the queue or of whoever writes to it. */
  private static final Set<String> OF_THE_TEXT =
      Set.of("InvalidMessageContents", "InvalidParameterValue", "MessageTooLong");

  private final SqsClient sqs;
  private final boolean shortening;

  private SqsTransport(SqsClient sqs, boolean shortening) {
    this.sqs = sqs;
    this.shortening = shortening;
  }

  /**
   * For messages of our own: one that is too large for its queue, whose limit may be lower than
   * SQS's, is shortened until it is taken.
   */
  public static SqsTransport ofMessages(SqsClient sqs) {
    return new SqsTransport(sqs, true);
  }

  /** For the texts of others, which nothing changes. */
  public static SqsTransport ofTexts(SqsClient sqs) {
    return new SqsTransport(sqs, false);
  }

  @Override
  public List<Refusal> send(String queueUrl, List<String> bodies) {
    var refusals = new ArrayList<Refusal>();
    for (var failed : failed(queueUrl, bodies)) {
      var body = bodies.get(Integer.parseInt(failed.id()));
      lastRefusal(queueUrl, body, failed).ifPresent(it -> refusals.add(refusal(body, it)));
    }
    return refusals;
  }

  /** Empty if the queue takes a shorter form of it. */
  private Optional<BatchResultErrorEntry> lastRefusal(
      String queueUrl, String body, BatchResultErrorEntry first) {
    var refusal = Optional.of(first);
    var shorter = shortening ? MessageSize.shorten(body) : Optional.<String>empty();
    while (refusal.filter(SqsTransport::isOfTheText).isPresent() && shorter.isPresent()) {
      refusal = failed(queueUrl, List.of(shorter.get())).stream().findFirst();
      shorter = MessageSize.shorten(shorter.get());
    }
    return refusal;
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
