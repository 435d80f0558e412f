package io.cloudprocessingengine.client;

import com.fasterxml.jackson.databind.node.TextNode;
import io.cloudprocessingengine.client.sqs.QueueMessage;
import io.cloudprocessingengine.common.message.JsonText;
import java.util.Objects;

/**
 * A message that the queue has given and still holds: it is given again, later, until it is
 * deleted.
 *
 * @param receipt names this delivery
 * @param receiveCount how often it was given, this time included
 */
public record ReceivedMessage(JobMessage message, String receipt, int receiveCount) {
  public ReceivedMessage {
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(receipt, "receipt");
  }

  static ReceivedMessage of(QueueMessage received) {
    var json = JsonText.parse(received.body()).orElseGet(() -> new TextNode(received.body()));
    // What is no message of CPE may have anything there: the same id would be the same message.
    var own = json.path("id").textValue();
    var id = own == null || own.isEmpty() ? received.messageId() : own;
    return new ReceivedMessage(
        new JobMessage(id, json), received.receipt(), received.receiveCount());
  }
}
