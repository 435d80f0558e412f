package io.cloudprocessingengine.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.swf.SwfClient;
import software.amazon.awssdk.services.swf.model.DomainInfo;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResetTest {
  private final LocalStack stack =
      LocalStack.start(LocalOptions.onFreePorts().withDomains("d").withQueues("q"));
  private final SwfClient swf = Clients.swf(stack.swfEndpoint());
  private final SqsClient sqs = Clients.sqs(stack.sqsEndpoint());

  @BeforeAll
  void leaveThingsBehind() throws Exception {
    swf.registerDomain(it -> it.name("other").workflowExecutionRetentionPeriodInDays("1"));
    swf.registerActivityType(it -> it.domain("d").name("a").version("1"));
    sqs.createQueue(it -> it.queueName("other"));
    sqs.sendMessage(it -> it.queueUrl(stack.queueUrl("q").toString()).messageBody("old"));
    assertThat(send("POST")).isEqualTo(200);
  }

  @AfterAll
  void close() {
    swf.close();
    sqs.close();
    stack.close();
  }

  @Test
  void leavesTheDomainsOfTheOptionsAndNothingInThem() {
    assertThat(swf.listDomains(it -> it.registrationStatus("REGISTERED")).domainInfos())
        .extracting(DomainInfo::name)
        .containsExactly("d");
    assertThat(
            swf.listActivityTypes(it -> it.domain("d").registrationStatus("REGISTERED"))
                .typeInfos())
        .isEmpty();
  }

  @Test
  void leavesTheQueuesOfTheOptionsAndNothingInThem() {
    var url = stack.queueUrl("q").toString();

    assertThat(sqs.listQueues().queueUrls()).containsExactly(url);
    assertThat(sqs.receiveMessage(it -> it.queueUrl(url)).messages()).isEmpty();
  }

  @Test
  void isAskedForByPostOnly() throws Exception {
    assertThat(send("GET")).isEqualTo(405);
  }

  private int send(String method) throws Exception {
    var request =
        HttpRequest.newBuilder(stack.swfEndpoint().resolve("/_cpe/reset"))
            .method(method, BodyPublishers.noBody())
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }
}
