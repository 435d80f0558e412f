package io.cloudprocessingengine.common.aws;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.swf.SwfClient;

/**
 * Makes the clients of a daemon. Both use the Apache HTTP client: it is the fast one for
 * synchronous calls, and closing it ends an open long poll.
 */
public final class AwsClients {
  /** Above the 60 s for which SWF holds a poll. */
  private static final Duration POLL_READ_TIMEOUT = Duration.ofSeconds(90);

  /** A connection that was lost without a word should not hold up a heartbeat for longer. */
  private static final Duration CALL_READ_TIMEOUT = Duration.ofSeconds(15);

  /** Each open poll has one: of each task list, of each client. */
  private static final int MOST_CONNECTIONS = 1_000;

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

  /** Of a throttled call: within some ten seconds. */
  private static final int MOST_ATTEMPTS = 5;

  private static final EndpointUrls URLS = new EndpointUrls(System::getenv);

  private AwsClients() {}

  /** An SWF client that may poll; the caller closes it. */
  public static SwfClient swf(AwsConfig config) {
    return swf(config, AwsRetryStrategy.adaptiveRetryStrategy(), POLL_READ_TIMEOUT);
  }

  /** An SWF client that does not poll; the caller closes it. */
  public static SwfClient swfCalls(AwsConfig config) {
    return swf(config, AwsRetryStrategy.adaptiveRetryStrategy(), CALL_READ_TIMEOUT);
  }

  /**
   * An SWF client that does not poll and makes each call once: whoever asks decides whether and
   * when to ask again. The caller closes it.
   */
  public static SwfClient swfWithoutRetries(AwsConfig config) {
    return swf(config, AwsRetryStrategy.doNotRetry(), CALL_READ_TIMEOUT);
  }

  /**
   * An SWF client that does not poll and makes each call once, but again when SWF throttles it: a
   * call whose reply is lost may have taken effect, one that was throttled has not. The caller
   * closes it.
   */
  public static SwfClient swfOnce(AwsConfig config) {
    var retries =
        DefaultRetryStrategy.standardStrategyBuilder()
            .useClientDefaults(false)
            .maxAttempts(MOST_ATTEMPTS)
            .retryOnException(AwsClients::isThrottled)
            .treatAsThrottling(AwsClients::isThrottled)
            .build();
    return swf(config, retries, CALL_READ_TIMEOUT);
  }

  private static SwfClient swf(AwsConfig config, RetryStrategy retries, Duration readTimeout) {
    var endpoint = endpoint(config, config.endpoints().swf(), "SWF", EndpointOnce::swfOf);
    return configured(SwfClient.builder(), config, endpoint, retries)
        .endpointProvider(EndpointOnce.swf(endpoint))
        .httpClientBuilder(http(readTimeout))
        .build();
  }

  private static boolean isThrottled(Throwable failure) {
    return failure instanceof SdkServiceException fault && fault.isThrottlingException();
  }

  /** An SQS client; the caller closes it. */
  public static SqsClient sqs(AwsConfig config) {
    var endpoint = endpoint(config, config.endpoints().sqs(), "SQS", EndpointOnce::sqsOf);
    return configured(
            SqsClient.builder(), config, endpoint, AwsRetryStrategy.adaptiveRetryStrategy())
        .endpointProvider(EndpointOnce.sqs(endpoint))
        .httpClientBuilder(http())
        .build();
  }

  static ApacheHttpClient.Builder http() {
    return http(POLL_READ_TIMEOUT);
  }

  private static ApacheHttpClient.Builder http(Duration readTimeout) {
    return ApacheHttpClient.builder()
        .maxConnections(MOST_CONNECTIONS)
        .connectionTimeout(CONNECT_TIMEOUT)
        .socketTimeout(readTimeout);
  }

  /** Empty if the client's region or profile gives it. */
  private static Optional<URI> endpoint(
      AwsConfig config, Optional<URI> configured, String service, Function<Region, URI> regional) {
    var given = URLS.of(configured, service);
    return given.isEmpty() && URLS.mislead(service)
        ? Optional.of(regional.apply(Regions.found(config)))
        : given;
  }

  private static <B extends AwsClientBuilder<B, ?>> B configured(
      B builder, AwsConfig config, Optional<URI> endpoint, RetryStrategy retries) {
    if (endpoint.filter(AwsClients::isLoopback).isPresent()) {
      builder.credentialsProvider(credentialsOrAny());
      builder.region(Regions.foundOrAny(config));
    } else {
      builder.region(Regions.found(config));
    }
    endpoint.ifPresent(builder::endpointOverride);
    return builder.overrideConfiguration(overrides(config, retries));
  }

  private static ClientOverrideConfiguration overrides(AwsConfig config, RetryStrategy retries) {
    var overrides = ClientOverrideConfiguration.builder().retryStrategy(retries);
    config.watch().ifPresent(watch -> watch.addTo(overrides));
    return overrides.build();
  }

  /** Whether it is on this machine, going by its name. */
  public static boolean isLoopback(URI endpoint) {
    var host = String.valueOf(endpoint.getHost());
    return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
  }

  /**
   * A stand-in on this machine takes any credentials: nobody should have to invent some, nor wait
   * for an instance's metadata service that isn't there.
   */
  private static AwsCredentialsProvider credentialsOrAny() {
    return AwsCredentialsProviderChain.of(
        SystemPropertyCredentialsProvider.create(),
        EnvironmentVariableCredentialsProvider.create(),
        ProfileCredentialsProvider.create(),
        StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")));
  }
}
