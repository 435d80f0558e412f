package io.cloudprocessingengine.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudprocessingengine.local.faults.FaultKind;
import io.cloudprocessingengine.local.faults.Faults;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.swf.SwfClient;
import software.amazon.awssdk.services.swf.model.DomainAlreadyExistsException;
import software.amazon.awssdk.services.swf.model.SwfException;

/** Each operation of the test's own has another fault, always. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsTest {
  private static final Duration DELAY = Duration.ofMillis(300);
  private static final Faults FAULTS =
      Faults.seeded(1)
          .with("DescribeDomain", FaultKind.THROTTLE, 1)
          .with("ListActivityTypes", FaultKind.ERROR, 1)
          .withDelay("ListDomains", 1, DELAY)
          .with("UndeprecateDomain", FaultKind.CUT, 1)
          .with("RegisterDomain", FaultKind.LOST, 1)
          .with("ReceiveMessage", FaultKind.DUPLICATE, 1)
          .with("PurgeQueue", FaultKind.ERROR, 1);

  private final LocalStack stack =
      LocalStack.start(
          LocalOptions.onFreePorts().withDomains("d").withQueues("q").withFaults(FAULTS));
  private final SwfClient swf = Clients.swfWithoutRetries(stack.swfEndpoint());
  private final SqsClient sqs = Clients.sqs(stack.sqsEndpoint());
  private final String queue = stack.queueUrl("q").toString();

  @AfterAll
  void close() {
    swf.close();
    sqs.close();
    stack.close();
  }

  @Test
  void throttleACall() {
    var fault =
        catchThrowableOfType(SwfException.class, () -> swf.describeDomain(it -> it.name("d")));

    assertThat(fault.awsErrorDetails().errorCode()).isEqualTo("ThrottlingException");
    assertThat(fault.isThrottlingException()).isTrue();
  }

  @Test
  void failACallWithAnErrorOfTheServer() {
    assertThatThrownBy(
            () -> swf.listActivityTypes(it -> it.domain("d").registrationStatus("REGISTERED")))
        .isInstanceOfSatisfying(SwfException.class, e -> assertThat(e.statusCode()).isEqualTo(500));
    assertThatThrownBy(() -> sqs.purgeQueue(it -> it.queueUrl(queue)))
        .hasMessageContaining("A fault that was asked for");
  }

  @Test
  void delayACall() {
    var begin = System.nanoTime();

    assertThat(swf.listDomains(it -> it.registrationStatus("REGISTERED")).domainInfos())
        .isNotEmpty();

    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(DELAY);
  }

  @Test
  void loseAnAnswerAfterItTookEffect() {
    assertThatThrownBy(() -> register("lost")).isInstanceOf(SdkClientException.class);

    assertThatThrownBy(() -> swf.deprecateDomain(it -> it.name("not-there")))
        .isInstanceOf(SwfException.class);
    swf.deprecateDomain(it -> it.name("lost"));
  }

  @Test
  void cutAConnectionBeforeTheCallTakesEffect() {
    swf.deprecateDomain(it -> it.name("d"));

    assertThatThrownBy(() -> swf.undeprecateDomain(it -> it.name("d")))
        .isInstanceOf(SdkClientException.class);

    assertThat(swf.listDomains(it -> it.registrationStatus("DEPRECATED")).domainInfos())
        .anyMatch(domain -> domain.name().equals("d"));
  }

  @Test
  void deliverAMessageTwice() {
    sqs.sendMessage(it -> it.queueUrl(queue).messageBody("hello"));

    var first = receive();
    var second = receive();

    assertThat(first.body()).isEqualTo("hello");
    assertThat(second.messageId()).isEqualTo(first.messageId());
  }

  @Test
  void leaveTheUrlsOfQueuesAtTheFront() {
    assertThat(queue).startsWith(stack.sqsEndpoint().toString());
    assertThat(sqs.listQueues().queueUrls()).containsExactly(queue);
  }

  private Message receive() {
    return sqs.receiveMessage(it -> it.queueUrl(queue).visibilityTimeout(60)).messages().get(0);
  }

  private void register(String name) {
    try {
      swf.registerDomain(it -> it.name(name).workflowExecutionRetentionPeriodInDays("1"));
    } catch (DomainAlreadyExistsException e) {
      throw new AssertionError("There was a retry", e);
    }
  }
}
