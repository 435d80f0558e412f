package io.cloudprocessingengine.common.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.cloudprocessingengine.common.lifecycle.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves the endpoints of a daemon; says where when it has started. */
public final class OperatorServer implements Part {
  private static final Logger log = LoggerFactory.getLogger(OperatorServer.class);
  private static final int MOST_BODY_BYTES = 1_000;
  private static final int THREADS = 2;
  private static final Pattern LOOPBACK =
      Pattern.compile("(?i)(localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d+)?");

  private final InetSocketAddress address;
  private final Map<String, Endpoint> endpoints;
  private final ExecutorService threads;
  private HttpServer server;

  /**
   * A server that isn't listening yet.
   *
   * @param endpoints by path, which must match wholly
   */
  public OperatorServer(HttpOptions options, Map<String, Endpoint> endpoints) {
    this.address = new InetSocketAddress(options.host(), options.port().orElseThrow());
    this.endpoints = new TreeMap<>(endpoints);
    this.threads =
        Executors.newFixedThreadPool(
            THREADS,
            work -> {
              var thread = new Thread(work, "operator http");
              thread.setDaemon(true);
              return thread;
            });
  }

  @Override
  public String name() {
    return "operator HTTP server";
  }

  @Override
  public void start() {
    if (address.isUnresolved()) {
      throw new IllegalStateException("there is no host '" + address.getHostString() + "'");
    }
    try {
      server = HttpServer.create(address, 0);
    } catch (IOException e) {
      throw new UncheckedIOException("can't listen on " + address + ": " + e.getMessage(), e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
    log.info(
        "Serving {} on http://{}:{}",
        String.join(" ", endpoints.keySet()),
        address.getHostString(),
        port());
  }

  /** The port it listens on, once it has started. */
  int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void stop(Duration grace) {
    if (server != null) {
      server.stop(0);
    }
    threads.shutdownNow();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      var reply = reply(exchange);
      var body = reply.bytes();
      exchange.getResponseHeaders().set("Content-Type", reply.contentType());
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      var head = exchange.getRequestMethod().equals("HEAD");
      exchange.sendResponseHeaders(reply.status(), head ? -1 : body.length);
      if (!head) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  private Endpoint.Reply reply(HttpExchange exchange) throws IOException {
    var endpoint = endpoints.get(exchange.getRequestURI().getPath());
    if (endpoint == null) {
      return Endpoint.Reply.text(404, "There are " + String.join(", ", endpoints.keySet()));
    }
    try {
      return endpoint.answer(request(exchange));
    } catch (RuntimeException e) {
      log.error("Request {} failed", exchange.getRequestURI().getPath(), e);
      return Endpoint.Reply.text(500, "internal error; see the log");
    }
  }

  private static Endpoint.Request request(HttpExchange exchange) throws IOException {
    var body = exchange.getRequestBody().readNBytes(MOST_BODY_BYTES);
    return new Endpoint.Request(
        exchange.getRequestMethod(), isLocal(exchange), new String(body, StandardCharsets.UTF_8));
  }

  /**
   * A page in a browser of this machine comes from here, too: under the name of its own site, which
   * may lead here.
   */
  private static boolean isLocal(HttpExchange exchange) {
    var host = exchange.getRequestHeaders().getFirst("Host");
    return exchange.getRemoteAddress().getAddress().isLoopbackAddress()
        && (host == null || LOOPBACK.matcher(host).matches());
  }
}
