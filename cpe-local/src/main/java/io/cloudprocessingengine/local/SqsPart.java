package io.cloudprocessingengine.local;

import io.cloudprocessingengine.local.sqs.SqsFront;
import io.cloudprocessingengine.local.sqs.SqsServer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The SQS of a local stack: its server, and what stands before it when faults are asked for. */
final class SqsPart implements AutoCloseable {
  private final List<String> names;
  private final Optional<SqsFront> front;
  private final SqsServer server;
  private final Map<String, URI> queueUrls;

  private SqsPart(LocalOptions options) {
    var listen = options.listen();
    var faults = options.behaviour().faults();
    var data = options.data().map(DataOptions::queues);
    names = options.queues();
    if (faults.concernSqs()) {
      var before = SqsFront.start(listen.host(), listen.sqsPort(), faults);
      server = SqsServer.startBehind(listen.host(), before.endpoint(), data);
      before.standBefore(server);
      front = Optional.of(before);
    } else {
      server = SqsServer.start(listen.host(), listen.sqsPort(), data);
      front = Optional.empty();
    }
    queueUrls = createQueues();
  }

  static SqsPart start(LocalOptions options) {
    var listen = options.listen();
    try {
      return new SqsPart(options);
    } catch (RuntimeException e) {
      throw LocalException.cannotStart("SQS", listen.host(), listen.sqsPort(), e);
    }
  }

  private Map<String, URI> createQueues() {
    return names.stream()
        .distinct()
        .collect(Collectors.toUnmodifiableMap(Function.identity(), server::createQueue));
  }

  URI endpoint() {
    return front.map(SqsFront::endpoint).orElseGet(server::endpoint);
  }

  Optional<URI> queueUrl(String name) {
    return Optional.ofNullable(queueUrls.get(name));
  }

  void reset() {
    server.deleteQueues();
    createQueues();
  }

  @Override
  public void close() {
    front.ifPresent(SqsFront::close);
    server.close();
  }
}
