package io.cloudprocessingengine.inputpoller.sqs;

import io.cloudprocessingengine.inputpoller.command.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;

/** An input queue on SQS. */
final class SqsCommandQueue implements CommandQueue {
  private static final int BATCH = 10;
  private static final int LONG_POLL_SECONDS = 20;
  private static final MessageSystemAttributeName COUNT =
      MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT;
  private static final MessageSystemAttributeName FIRST =
      MessageSystemAttributeName.APPROXIMATE_FIRST_RECEIVE_TIMESTAMP;

  /** For the measure of how long commands wait. */
  private static final MessageSystemAttributeName SENT = MessageSystemAttributeName.SENT_TIMESTAMP;

  private final Receiver receiver;
  private final SqsClient sqs;
  private final String url;

  /** Of the one thread that receives. */
  private boolean answered;

  SqsCommandQueue(Receiver receiver, SqsClient sqs, String url) {
    this.receiver = receiver;
    this.sqs = sqs;
    this.url = url;
  }

  /** Asks without waiting at first: the answer tells whether the queue can be reached. */
  @Override
  public List<Delivery> receive() throws InterruptedException {
    var request =
        ReceiveMessageRequest.builder()
            .queueUrl(url)
            .maxNumberOfMessages(BATCH)
            .waitTimeSeconds(answered ? LONG_POLL_SECONDS : 0)
            .messageSystemAttributeNames(COUNT, FIRST, SENT)
            .build();
    try {
      var received = receiver.receive(request);
      answered = true;
      return received.stream().map(SqsCommandQueue::delivery).toList();
    } catch (SdkException e) {
      throw new UnreadableException(url, e);
    }
  }

  @Override
  public void delete(List<Delivery> deliveries) {
    var entries =
        IntStream.range(0, deliveries.size())
            .mapToObj(i -> deletion(Integer.toString(i), deliveries.get(i).receipt()))
            .toList();
    // One that could not be deleted is received again, and answered as before.
    sqs.deleteMessageBatch(it -> it.queueUrl(url).entries(entries));
  }

  @Override
  public void postpone(Map<Delivery, Duration> delays) {
    var deliveries = List.copyOf(delays.keySet());
    var entries =
        IntStream.range(0, deliveries.size())
            .mapToObj(i -> delay(i, deliveries.get(i), delays.get(deliveries.get(i))))
            .toList();
    // One that could not be postponed is received again after the queue's own timeout.
    sqs.changeMessageVisibilityBatch(it -> it.queueUrl(url).entries(entries));
  }

  /** For the log of the loop, which tries again. */
  private static final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableException(String url, SdkException cause) {
      super("Can't receive from " + url, cause);
    }
  }

  private static Delivery delivery(Message message) {
    var attributes = message.attributes();
    var first = Long.parseLong(attributes.getOrDefault(FIRST, "0"));
    var count = Integer.parseInt(attributes.getOrDefault(COUNT, "1"));
    return new Delivery(
        message.messageId(),
        message.receiptHandle(),
        message.body(),
        new Delivery.Attempts(count, Instant.ofEpochMilli(first)));
  }

  private static DeleteMessageBatchRequestEntry deletion(String id, String receipt) {
    return DeleteMessageBatchRequestEntry.builder().id(id).receiptHandle(receipt).build();
  }

  private static ChangeMessageVisibilityBatchRequestEntry delay(
      int id, Delivery delivery, Duration delay) {
    return ChangeMessageVisibilityBatchRequestEntry.builder()
        .id(Integer.toString(id))
        .receiptHandle(delivery.receipt())
        .visibilityTimeout(Math.toIntExact(delay.toSeconds()))
        .build();
  }
}
