package io.cloudprocessingengine.local.faults;

import io.cloudprocessingengine.local.api.ApiModel;
import java.util.List;
import java.util.stream.Stream;

/** The operations whose calls can go wrong. */
final class OperationNames {
  static final String RECEIVE_MESSAGE = "ReceiveMessage";
  private static final List<String> OF_SQS =
      List.of(
          RECEIVE_MESSAGE,
          "AddPermission",
          "CancelMessageMoveTask",
          "ChangeMessageVisibility",
          "ChangeMessageVisibilityBatch",
          "CreateQueue",
          "DeleteMessage",
          "DeleteMessageBatch",
          "DeleteQueue",
          "GetQueueAttributes",
          "GetQueueUrl",
          "ListDeadLetterSourceQueues",
          "ListMessageMoveTasks",
          "ListQueueTags",
          "ListQueues",
          "PurgeQueue",
          "RemovePermission",
          "SendMessage",
          "SendMessageBatch",
          "SetQueueAttributes",
          "StartMessageMoveTask",
          "TagQueue",
          "UntagQueue");

  private OperationNames() {}

  static Stream<String> all() {
    return Stream.concat(ofSqs(), ApiModel.load().operationNames().stream());
  }

  static Stream<String> ofSqs() {
    return OF_SQS.stream();
  }
}
