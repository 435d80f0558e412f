package io.cloudprocessingengine.common.aws;

import io.cloudprocessingengine.common.log.Logging;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.swf.SwfClient;

/**
 * Makes calls that go nowhere, in a thread of its own, while the daemon still reads its
 * configuration: half of the time to the first poll is the JVM's first sight of the SDK.
 */
public final class Rehearsal {
  private static final Logger log = LoggerFactory.getLogger(Rehearsal.class);
  private static final String JSON = "application/x-amz-json-1.0";

  private Rehearsal() {}

  /** Of a daemon that polls SWF first. */
  public static void ofSwf() {
    start(Rehearsal::swf);
  }

  /** Of a daemon that polls SQS first. */
  public static void ofSqs() {
    start(Rehearsal::sqs);
  }

  /** Of whatever else the daemon needs before its first poll. */
  public static void of(Runnable work) {
    var thread = new Thread(() -> rehearse(work), "rehearsal");
    thread.setDaemon(true);
    thread.start();
  }

  private static void start(Runnable calls) {
    Logging.silence();
    of(
        () -> {
          calls.run();
          AwsClients.http().build().close();
        });
  }

  /** Whatever fails here will fail again where it matters. */
  private static void rehearse(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      log.debug("No rehearsal", e);
    }
  }

  private static void swf() {
    try (var swf = offline(SwfClient.builder()).build()) {
      swf.pollForDecisionTask(it -> it.domain("none").taskList(list -> list.name("none")));
    }
  }

  private static void sqs() {
    try (var sqs = offline(SqsClient.builder()).build()) {
      sqs.receiveMessage(it -> it.queueUrl("http://127.0.0.1/none"));
    }
  }

  private static <B extends AwsSyncClientBuilder<B, ?> & AwsClientBuilder<B, ?>> B offline(
      B builder) {
    var anybody = StaticCredentialsProvider.create(AwsBasicCredentials.create("none", "none"));
    return builder.region(Region.US_EAST_1).credentialsProvider(anybody).httpClient(new Nowhere());
  }

  /** Answers every request with an empty JSON object. */
  private static final class Nowhere implements SdkHttpClient {
    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
      return new ExecutableHttpRequest() {
        @Override
        public HttpExecuteResponse call() {
          var body = new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8));
          return HttpExecuteResponse.builder()
              .response(
                  SdkHttpResponse.builder().statusCode(200).putHeader("Content-Type", JSON).build())
              .responseBody(AbortableInputStream.create(body))
              .build();
        }

        @Override
        public void abort() {
          // Nothing is under way.
        }
      };
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
