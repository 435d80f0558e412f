package io.cloudprocessingengine.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.swf.model.DomainInfo;

class LocalStackTest {
  @Test
  void servesTheDomainsAndQueuesOfItsOptions() {
    var options = LocalOptions.onFreePorts().withDomains("one", "two").withQueues("in", "out");
    try (var stack = LocalStack.start(options);
        var swf = Clients.swf(stack.swfEndpoint());
        var sqs = Clients.sqs(stack.sqsEndpoint())) {
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
  @Timeout(15)
  void stopsThoughAClientPollsAQueue() throws Exception {
    var stack = LocalStack.start(LocalOptions.onFreePorts().withQueues("in"));
    try (var sqs = Clients.sqs(stack.sqsEndpoint())) {
      var url = stack.queueUrl("in").toString();
      var poll =
          CompletableFuture.runAsync(
              () -> sqs.receiveMessage(it -> it.queueUrl(url).waitTimeSeconds(20)));
      // Another call, so that the poll is likely to be open.
      sqs.listQueues();

      assertThatCode(stack::close).doesNotThrowAnyException();
      poll.cancel(true);
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
    var listen = new ListenAddress(free.listen().host(), swfPort, sqsPort);
    return new LocalOptions(listen, free.domains(), free.queues(), free.behaviour(), free.data());
  }
}
