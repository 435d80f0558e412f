package io.cloudprocessingengine.client.sqs;

import io.cloudprocessingengine.common.aws.AwsClients;
import io.cloudprocessingengine.common.aws.AwsConfig;
import io.cloudprocessingengine.common.config.Settings;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Where SQS is if the URLs of the queues are of this machine: AWS has none there, and its region
 * would be asked for queues that it can't know.
 */
final class LocalEndpoint {
  private static final List<String> VARIABLES = List.of("AWS_ENDPOINT_URL_SQS", "AWS_ENDPOINT_URL");

  private LocalEndpoint() {}

  /**
   * The configuration with that endpoint, unless it has one, or the environment has.
   *
   * @param queues URLs or names
   */
  static AwsConfig in(AwsConfig config, List<String> queues, UnaryOperator<String> environment) {
    var endpoints = config.endpoints();
    if (endpoints.sqs().isPresent() || VARIABLES.stream().anyMatch(it -> isSet(environment, it))) {
      return config;
    }
    var servers =
        queues.stream().map(Settings::url).flatMap(Optional::stream).map(LocalEndpoint::server);
    var found = servers.distinct().toList();
    return found.size() == 1 && AwsClients.isLoopback(found.get(0))
        ? new AwsConfig(
            config.region(),
            new AwsConfig.Endpoints(endpoints.swf(), Optional.of(found.get(0))),
            config.watch())
        : config;
  }

  private static boolean isSet(UnaryOperator<String> environment, String variable) {
    return !Optional.ofNullable(environment.apply(variable)).orElse("").isBlank();
  }

  private static URI server(URI queue) {
    return queue.resolve("/");
  }
}
