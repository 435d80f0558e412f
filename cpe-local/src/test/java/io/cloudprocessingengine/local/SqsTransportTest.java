package io.cloudprocessingengine.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.cloudprocessingengine.common.aws.AwsClients;
import io.cloudprocessingengine.common.aws.AwsConfig;
import io.cloudprocessingengine.common.aws.SqsTransport;
import io.cloudprocessingengine.common.message.MessageSize;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** What daemons send, at a queue. */
class SqsTransportTest {
  private static LocalStack stack;
  private static SqsClient sqs;

  @BeforeAll
  static void start() {
    stack = LocalStack.start(LocalOptions.onFreePorts().withQueues("takes"));
    var endpoints = new AwsConfig.Endpoints(Optional.empty(), Optional.of(stack.sqsEndpoint()));
    sqs = AwsClients.sqs(new AwsConfig(Optional.of("us-east-1"), endpoints));
  }

  @AfterAll
  static void stop() {
    sqs.close();
    stack.close();
  }

  @Test
  void deliversCharactersThatSqsTakesInNoMessage() {
    var url = stack.queueUrl("takes").toString();
    var text =
        MessageSize.fit(JsonNodeFactory.instance.objectNode().put("data", "\uffff and \ud800"));

    assertThat(SqsTransport.ofMessages(sqs).send(url, List.of(text))).isEmpty();

    assertThat(sqs.receiveMessage(it -> it.queueUrl(url)).messages())
        .extracting(Message::body)
        .containsExactly("{\"data\":\"\\uffff and \\ud800\"}");
  }
}
