package io.cloudprocessingengine.benchmarks.swf;

import io.undertow.Undertow;
import io.undertow.util.Headers;
import java.net.InetSocketAddress;
import java.net.URI;

/** Answers every call with the same answer: what the client alone costs. */
final class ConstantServer implements AutoCloseable {
  private static final String ANSWER =
      "{\"runId\":\"22cjzQh8R4iHrLBYZ2wwmFHH0D3Rk3mY9nK6yoX6V1V2k=\"}";

  private final Undertow server;

  private ConstantServer(Undertow server) {
    this.server = server;
  }

  static ConstantServer start() {
    var server =
        Undertow.builder()
            .addHttpListener(0, "127.0.0.1")
            .setHandler(
                exchange ->
                    exchange
                        .getRequestReceiver()
                        .receiveFullBytes(
                            (it, body) -> {
                              it.getResponseHeaders()
                                  .put(Headers.CONTENT_TYPE, "application/x-amz-json-1.0");
                              it.getResponseSender().send(ANSWER);
                            }))
            .build();
    server.start();
    return new ConstantServer(server);
  }

  URI endpoint() {
    var address = (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
    return URI.create("http://127.0.0.1:" + address.getPort());
  }

  @Override
  public void close() {
    server.stop();
  }
}
