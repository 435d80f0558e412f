package io.cloudprocessingengine.common.aws;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import software.amazon.awssdk.endpoints.Endpoint;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.endpoints.SqsEndpointParams;
import software.amazon.awssdk.services.sqs.endpoints.SqsEndpointProvider;
import software.amazon.awssdk.services.swf.endpoints.SwfEndpointParams;
import software.amazon.awssdk.services.swf.endpoints.SwfEndpointProvider;

/**
 * Where a client finds its service: for these two that is the same for each of its calls, so the
 * SDK's rules are followed at the first one only. They are one in thirty of a call's instructions.
 */
final class EndpointOnce {
  private EndpointOnce() {}

  /** That endpoint, or the one of the client's region. */
  static SwfEndpointProvider swf(Optional<URI> endpoint) {
    var rules = SwfEndpointProvider.defaultProvider();
    return find(endpoint, (SwfEndpointParams region) -> rules.resolveEndpoint(region))::apply;
  }

  /** That endpoint, or the one of the client's region. */
  static SqsEndpointProvider sqs(Optional<URI> endpoint) {
    var rules = SqsEndpointProvider.defaultProvider();
    return find(endpoint, (SqsEndpointParams region) -> rules.resolveEndpoint(region))::apply;
  }

  /** The endpoint of a region. */
  static URI swfOf(Region region) {
    return SwfEndpointProvider.defaultProvider()
        .resolveEndpoint(it -> it.region(region))
        .join()
        .url();
  }

  /** The endpoint of a region. */
  static URI sqsOf(Region region) {
    return SqsEndpointProvider.defaultProvider()
        .resolveEndpoint(it -> it.region(region))
        .join()
        .url();
  }

  private static <P> Function<P, CompletableFuture<Endpoint>> find(
      Optional<URI> endpoint, Function<P, CompletableFuture<Endpoint>> rules) {
    var found = new AtomicReference<>(endpoint.map(EndpointOnce::at).orElse(null));
    return parameters -> {
      var before = found.get();
      if (before != null) {
        return before;
      }
      var now = rules.apply(parameters);
      if (!now.isCompletedExceptionally()) {
        found.set(now);
      }
      return now;
    };
  }

  private static CompletableFuture<Endpoint> at(URI endpoint) {
    return CompletableFuture.completedFuture(Endpoint.builder().url(endpoint).build());
  }
}
