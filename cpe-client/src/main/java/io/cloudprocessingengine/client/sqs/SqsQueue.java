package io.cloudprocessingengine.client.sqs;

import io.cloudprocessingengine.common.message.SqsCharacters;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;

/** A queue on SQS. A plain name is looked up when it is first needed. */
final class SqsQueue implements MessageQueue {
  private static final int BATCH = 10;
  private static final int LONGEST_WAIT = 20;
  private static final MessageSystemAttributeName COUNT =
      MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT;

  private final SqsClient sqs;
  private final String queue;
  private volatile String url;

  SqsQueue(SqsClient sqs, String urlOrName) {
    this.sqs = sqs;
    this.queue = urlOrName;
    this.url = urlOrName.matches("https?://.*") ? urlOrName : null;
  }

  @Override
  public String send(String body) {
    var text = SqsCharacters.escape(body);
    return attempt("send to", () -> sqs.sendMessage(it -> it.queueUrl(url()).messageBody(text)))
        .messageId();
  }

  @Override
  public List<QueueMessage> receive(Duration wait) {
    var seconds = Math.min(LONGEST_WAIT, wholeSeconds(wait));
    var request =
        ReceiveMessageRequest.builder()
            .maxNumberOfMessages(BATCH)
            .waitTimeSeconds(seconds)
            .messageSystemAttributeNames(COUNT);
    return attempt(
        "receive from",
        () ->
            sqs.receiveMessage(request.queueUrl(url()).build()).messages().stream()
                .map(SqsQueue::message)
                .toList());
  }

  @Override
  public void delete(List<String> receipts) {
    for (int from = 0; from < receipts.size(); from += BATCH) {
      deleteBatch(receipts.subList(from, Math.min(from + BATCH, receipts.size())));
    }
  }

  private void deleteBatch(List<String> receipts) {
    var entries =
        IntStream.range(0, receipts.size())
            .mapToObj(i -> deletion(Integer.toString(i), receipts.get(i)))
            .toList();
    var done =
        attempt(
            "delete from", () -> sqs.deleteMessageBatch(it -> it.queueUrl(url()).entries(entries)));
    refuse("delete from", done.failed());
  }

  @Override
  public void postpone(Map<String, Duration> delays) {
    var receipts = List.copyOf(delays.keySet());
    for (int from = 0; from < receipts.size(); from += BATCH) {
      postponeBatch(receipts.subList(from, Math.min(from + BATCH, receipts.size())), delays);
    }
  }

  private void postponeBatch(List<String> receipts, Map<String, Duration> delays) {
    var entries =
        IntStream.range(0, receipts.size())
            .mapToObj(i -> delay(i, receipts.get(i), delays.get(receipts.get(i))))
            .toList();
    // What could not be postponed is seen again after the queue's own timeout: nothing is lost.
    attempt(
        "postpone messages of",
        () -> sqs.changeMessageVisibilityBatch(it -> it.queueUrl(url()).entries(entries)));
  }

  private String url() {
    if (url == null) {
      url = sqs.getQueueUrl(it -> it.queueName(queue)).queueUrl();
    }
    return url;
  }

  private <T> T attempt(String action, Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException e) {
      throw Faults.of("Can't " + action + " queue " + queue, e);
    } catch (IllegalStateException e) { // the connection pool is shut down
      var what = "Can't %s queue %s: the client is closed".formatted(action, queue);
      throw new QueueException(what, false, e);
    }
  }

  private void refuse(String action, List<BatchResultErrorEntry> failed) {
    if (!failed.isEmpty()) {
      var first = failed.get(0);
      var what = "Can't %s queue %s: %s".formatted(action, queue, first.message());
      throw new QueueException(what, !first.senderFault(), null);
    }
  }

  private static QueueMessage message(Message message) {
    var count = message.attributes().getOrDefault(COUNT, "1");
    return new QueueMessage(
        message.messageId(), message.receiptHandle(), Integer.parseInt(count), message.body());
  }

  private static DeleteMessageBatchRequestEntry deletion(String id, String receipt) {
    return DeleteMessageBatchRequestEntry.builder().id(id).receiptHandle(receipt).build();
  }

  private static ChangeMessageVisibilityBatchRequestEntry delay(
      int id, String receipt, Duration delay) {
    return ChangeMessageVisibilityBatchRequestEntry.builder()
        .id(Integer.toString(id))
        .receiptHandle(receipt)
        .visibilityTimeout(wholeSeconds(delay))
        .build();
  }

  private static int wholeSeconds(Duration duration) {
    return Math.toIntExact(Math.max(0, duration.plusNanos(999_999_999).toSeconds()));
  }
}
