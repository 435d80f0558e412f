package io.cloudprocessingengine.local.sqs;

import java.net.URI;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;

/** SQS on a port of this machine. */
public final class SqsServer implements AutoCloseable {
  private final SQSRestServer elasticmq;
  private final URI endpoint;

  private SqsServer(SQSRestServer elasticmq, URI endpoint) {
    this.elasticmq = elasticmq;
    this.endpoint = endpoint;
  }

  /**
   * Starts a server without any queue.
   *
   * @param port 0 for a free one
   * @throws RuntimeException when the port is taken
   */
  public static SqsServer start(String host, int port) {
    var elasticmq = SQSRestServerBuilder.withInterface(host).withPort(port).start();
    var binding = elasticmq.waitUntilStarted();
    var endpoint = URI.create("http://" + host + ":" + binding.localAddress().getPort());
    return new SqsServer(elasticmq, endpoint);
  }

  /** What clients are given as SQS's endpoint. */
  public URI endpoint() {
    return endpoint;
  }

  /** Creates a standard queue with the service's defaults, and gives its URL. */
  public URI createQueue(String name) {
    return new QueueCreator(endpoint).create(name);
  }

  @Override
  public void close() {
    elasticmq.stopAndWait();
  }
}
