package io.cloudprocessingengine.benchmarks;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.swf.SwfClient;

/** The clients of the floors and of Flow: as the SDK makes them, with its fastest HTTP client. */
public final class PlainClients {
  private PlainClients() {}

  /** The caller closes it. */
  public static SwfClient swf(URI endpoint) {
    return at(endpoint, SwfClient.builder()).httpClientBuilder(ApacheHttpClient.builder()).build();
  }

  /** The caller closes it. */
  public static SqsClient sqs(URI endpoint) {
    return at(endpoint, SqsClient.builder()).httpClientBuilder(ApacheHttpClient.builder()).build();
  }

  private static <B extends AwsClientBuilder<B, ?>> B at(URI endpoint, B builder) {
    var anyone = AwsBasicCredentials.create("local", "local");
    return builder
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .credentialsProvider(StaticCredentialsProvider.create(anyone));
  }
}
