package io.cloudprocessingengine.benchmarks.swf;

import java.util.stream.IntStream;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** Tells a queue of each decision: as many messages as ours sends for it, in one call. */
interface FloorMessages {
  /** Tells nobody. */
  FloorMessages NONE = count -> {};

  /** About as long as ours. */
  String TEXT = "{\"type\": \"ACTIVITY_COMPLETED\", \"data\": \"" + "x".repeat(400) + "\"}";

  void send(int count);

  static FloorMessages to(SqsClient sqs, String queue) {
    return count -> {
      var entries =
          IntStream.range(0, count)
              .mapToObj(
                  i ->
                      SendMessageBatchRequestEntry.builder()
                          .id(Integer.toString(i))
                          .messageBody(TEXT)
                          .build())
              .toList();
      sqs.sendMessageBatch(it -> it.queueUrl(queue).entries(entries));
    };
  }
}
