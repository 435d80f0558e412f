package io.cloudprocessingengine.local.sqs;

import io.cloudprocessingengine.local.faults.Faults;
import io.cloudprocessingengine.local.http.FaultHandler;
import io.undertow.Undertow;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CompletableFuture;

/** Stands before an SQS server, and lets calls of it go wrong. */
public final class SqsFront implements AutoCloseable {
  private final Undertow undertow;
  private final URI endpoint;
  private final CompletableFuture<URI> server;

  private SqsFront(Undertow undertow, URI endpoint, CompletableFuture<URI> server) {
    this.undertow = undertow;
    this.endpoint = endpoint;
    this.server = server;
  }

  /**
   * Listens, before there is the server that it stands for: that one has to know this one's port.
   *
   * @param port 0 for a free one
   * @throws RuntimeException when the port is taken
   */
  public static SqsFront start(String host, int port, Faults faults) {
    var server = new CompletableFuture<URI>();
    var undertow =
        Undertow.builder()
            .addHttpListener(port, host)
            .setHandler(new FaultHandler(faults, new ForwardHandler(server)))
            .build();
    undertow.start();
    var address = (InetSocketAddress) undertow.getListenerInfo().get(0).getAddress();
    return new SqsFront(undertow, URI.create("http://" + host + ":" + address.getPort()), server);
  }

  /** What clients are given as SQS's endpoint. */
  public URI endpoint() {
    return endpoint;
  }

  /** Begins to pass calls on. */
  public void standBefore(SqsServer started) {
    server.complete(started.endpoint());
  }

  @Override
  public void close() {
    undertow.stop();
  }
}
