package io.cloudprocessingengine.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.swf.SwfClient;
import software.amazon.awssdk.services.swf.model.DomainInfo;

class LocalStackTest {
  @Test
  void servesTheDomainsAndQueuesOfItsOptions() {
    var options = LocalOptions.onFreePorts().withDomains("one", "two").withQueues("in", "out");
    try (var stack = LocalStack.start(options);
        var swf = swf(stack.swfEndpoint());
        var sqs = sqs(stack.sqsEndpoint())) {
      var url = sqs.getQueueUrl(it -> it.queueName("in")).queueUrl();
      sqs.sendMessage(it -> it.queueUrl(url).messageBody("hello"));

      assertThat(stack.queueUrl("in")).hasToString(url);
      assertThat(url).startsWith(stack.sqsEndpoint().toString());
      assertThat(sqs.receiveMessage(it -> it.queueUrl(url)).messages())
          .extracting(Message::body)
          .containsExactly("hello");
      assertThat(swf.listDomains(it -> it.registrationStatus("REGISTERED")).domainInfos())
          .extracting(DomainInfo::name)
          .containsExactly("one", "two");
    }
  }

  @Test
  void saysInASentenceThatAPortIsTaken() {
    try (var first = LocalStack.start()) {
      var swfPort = first.swfEndpoint().getPort();
      var sqsPort = first.sqsEndpoint().getPort();

      assertThatThrownBy(() -> LocalStack.start(onPorts(swfPort, 0)))
          .isInstanceOf(LocalException.class)
          .hasMessageStartingWith("SWF cannot listen on 127.0.0.1:" + swfPort);
      assertThatThrownBy(() -> LocalStack.start(onPorts(0, sqsPort)))
          .isInstanceOf(LocalException.class)
          .hasMessageStartingWith("SQS cannot listen on 127.0.0.1:" + sqsPort);
    }
  }

  @Test
  void knowsNoQueueThatWasNotNamed() {
    try (var stack = LocalStack.start()) {
      assertThatThrownBy(() -> stack.queueUrl("x"))
          .isInstanceOf(LocalException.class)
          .hasMessageContaining("x");
    }
  }

  private static LocalOptions onPorts(int swfPort, int sqsPort) {
    var free = LocalOptions.onFreePorts();
    return new LocalOptions(free.host(), swfPort, sqsPort, free.domains(), free.queues());
  }

  private static SwfClient swf(URI endpoint) {
    return SwfClient.builder()
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .credentialsProvider(AnonymousCredentialsProvider.create())
        .build();
  }

  private static SqsClient sqs(URI endpoint) {
    return SqsClient.builder()
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .credentialsProvider(AnonymousCredentialsProvider.create())
        .build();
  }
}
