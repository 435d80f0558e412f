package io.cloudprocessingengine.local.http;

import io.cloudprocessingengine.local.engine.Engine;
import io.cloudprocessingengine.local.faults.Faults;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.PathHandler;
import java.net.InetSocketAddress;
import java.net.URI;

/** SWF on a port of this machine. */
public final class SwfServer implements AutoCloseable {
  private static final int GREATEST_REQUEST = 1 << 20;
  private static final String RESET = "/_cpe/reset";

  private final Ticker ticker;
  private final Undertow undertow;
  private final String host;

  private SwfServer(String host, Ticker ticker, Undertow undertow) {
    this.host = host;
    this.ticker = ticker;
    this.undertow = undertow;
  }

  /**
   * Starts a server, with the state that its journal holds.
   *
   * @throws RuntimeException when the port is taken, or the journal cannot be read
   */
  public static SwfServer start(SwfOptions options, Time time) {
    var ticker = new Ticker(time, new RunIds(), options.engine());
    ticker.engine().open(options.engine().journal());
    time.notBefore(ticker.engine().now());
    var json = new JsonBody();
    var handler =
        new PathHandler(front(options.faults(), new SwfHandler(ticker.engine(), json)))
            .addExactPath(RESET, new ControlHandler(options.reset(), json));
    var undertow =
        Undertow.builder()
            .addHttpListener(options.port(), options.host())
            .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, (long) GREATEST_REQUEST)
            .setHandler(handler)
            .build();
    undertow.start();
    ticker.start();
    return new SwfServer(options.host(), ticker, undertow);
  }

  private static HttpHandler front(Faults faults, HttpHandler handler) {
    return faults.rules().isEmpty() ? handler : new FaultHandler(faults, handler);
  }

  /** What clients are given as SWF's endpoint. */
  public URI endpoint() {
    var address = (InetSocketAddress) undertow.getListenerInfo().get(0).getAddress();
    return URI.create("http://" + host + ":" + address.getPort());
  }

  /** The engine behind it, for calls without HTTP. */
  public Engine engine() {
    return ticker.engine();
  }

  @Override
  public void close() {
    undertow.stop();
    ticker.close();
  }
}
