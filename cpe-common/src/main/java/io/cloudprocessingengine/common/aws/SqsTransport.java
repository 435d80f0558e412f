package io.cloudprocessingengine.common.aws;

import io.cloudprocessingengine.common.message.MessageTransport;
import java.util.List;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** Sends messages to SQS, up to ten with one call. */
public final class SqsTransport implements MessageTransport {
  private final SqsClient sqs;

  public SqsTransport(SqsClient sqs) {
    this.sqs = sqs;
  }

  @Override
  public List<String> send(String queueUrl, List<String> bodies) {
    var entries = IntStream.range(0, bodies.size()).mapToObj(i -> entry(i, bodies.get(i))).toList();
    var response = sqs.sendMessageBatch(it -> it.queueUrl(queueUrl).entries(entries));
    return response.failed().stream()
        .map(BatchResultErrorEntry::id)
        .map(id -> bodies.get(Integer.parseInt(id)))
        .toList();
  }

  private static SendMessageBatchRequestEntry entry(int index, String body) {
    return SendMessageBatchRequestEntry.builder()
        .id(Integer.toString(index))
        .messageBody(body)
        .build();
  }
}
