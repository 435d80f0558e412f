package io.cloudprocessingengine.local.http;

import io.cloudprocessingengine.local.engine.Engine;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;

/** SWF on a port of this machine. */
public final class SwfServer implements AutoCloseable {
  private static final int GREATEST_REQUEST = 1 << 20;

  private final Ticker ticker;
  private final Undertow undertow;
  private final String host;

  private SwfServer(String host, Ticker ticker, Undertow undertow) {
    this.host = host;
    this.ticker = ticker;
    this.undertow = undertow;
  }

  /**
   * Starts a server without any domain.
   *
   * @param port 0 for a free one
   * @throws RuntimeException when the port is taken
   */
  public static SwfServer start(String host, int port, Clock clock) {
    var ticker = new Ticker(clock, new RunIds());
    var undertow =
        Undertow.builder()
            .addHttpListener(port, host)
            .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, (long) GREATEST_REQUEST)
            .setHandler(new SwfHandler(ticker.engine()))
            .build();
    undertow.start();
    ticker.start();
    return new SwfServer(host, ticker, undertow);
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
