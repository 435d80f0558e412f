package io.cloudprocessingengine.local.sqs;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.apache.pekko.actor.ActorSystem;
import org.elasticmq.NodeAddress;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.elasticmq.rest.sqs.TheSQSRestServerBuilder;
import scala.jdk.javaapi.FutureConverters;

/** SQS on a port of this machine. */
public final class SqsServer implements AutoCloseable {
  /** Its own threads don't keep the process alive, and don't hook into the end of it. */
  private static final Config QUIET =
      ConfigFactory.parseString(
          "pekko { daemonic = on, loglevel = WARNING, jvm-shutdown-hooks = off }");

  private static final Duration LAST_WAIT = Duration.ofSeconds(1);

  private final ActorSystem actors;
  private final Optional<QueueStore> store;
  private final SQSRestServer elasticmq;
  private final URI endpoint;

  private SqsServer(
      ActorSystem actors, Optional<QueueStore> store, SQSRestServer elasticmq, URI endpoint) {
    this.actors = actors;
    this.store = store;
    this.elasticmq = elasticmq;
    this.endpoint = endpoint;
  }

  /**
   * Starts a server without any queue but those that were saved.
   *
   * @param port 0 for a free one
   * @param data where queues and messages are saved, if they are to outlive the process
   * @throws RuntimeException when the port is taken
   */
  public static SqsServer start(String host, int port, Optional<Path> data) {
    checkFree(host, port);
    return start(host, data, builder -> builder.withPort(port));
  }

  /** Starts a server on a free port, behind one whose endpoint its queues' URLs are to have. */
  public static SqsServer startBehind(String host, URI endpoint, Optional<Path> data) {
    var address = new NodeAddress("http", endpoint.getHost(), endpoint.getPort(), "");
    return start(host, data, builder -> builder.withPort(0).withServerAddress(address));
  }

  private static SqsServer start(
      String host, Optional<Path> data, UnaryOperator<TheSQSRestServerBuilder> place) {
    var actors = ActorSystem.create("elasticmq", QUIET.withFallback(ConfigFactory.load()));
    var store = data.map(directory -> QueueStore.open(actors, directory));
    var plain = SQSRestServerBuilder.withActorSystem(actors).withInterface(host);
    var builder = store.map(found -> found.serve(plain)).orElse(plain);
    var elasticmq = place.apply(builder).start();
    var binding = elasticmq.waitUntilStarted();
    var endpoint = URI.create("http://" + host + ":" + binding.localAddress().getPort());
    return new SqsServer(actors, store, elasticmq, endpoint);
  }

  /** ElasticMQ would report a port that is taken by pages of stack traces. */
  private static void checkFree(String host, int port) {
    try (var probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(host, port));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What clients are given as SQS's endpoint. */
  public URI endpoint() {
    return endpoint;
  }

  /** Creates a standard queue with the service's defaults, and gives its URL. */
  public URI createQueue(String name) {
    return new QueueCalls(endpoint).create(name);
  }

  /** Deletes every queue, whoever created it. */
  public void deleteQueues() {
    var calls = new QueueCalls(endpoint);
    calls.list().forEach(calls::delete);
  }

  @Override
  public void close() {
    FutureConverters.asJava(elasticmq.stopAndGetFuture().apply())
        .toCompletableFuture()
        // A client's long poll may last for 20 s still: it is cut.
        .completeOnTimeout(null, LAST_WAIT.toMillis(), TimeUnit.MILLISECONDS)
        .exceptionally(failed -> null)
        .join();
    actors.terminate();
    store.ifPresent(QueueStore::close);
  }
}
