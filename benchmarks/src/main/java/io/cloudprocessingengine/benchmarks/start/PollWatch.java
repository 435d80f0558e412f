package io.cloudprocessingengine.benchmarks.start;

import io.undertow.Undertow;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.util.Headers;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Passes calls on to SWF or SQS, and notes when polls come. */
final class PollWatch implements AutoCloseable {
  private static final String TARGET = "X-Amz-Target";

  private final URI behind;
  private final HttpClient http = HttpClient.newHttpClient();
  private final BlockingQueue<Long> polls;
  private final Undertow server;

  private PollWatch(URI behind, BlockingQueue<Long> polls) {
    this.behind = behind;
    this.polls = polls;
    server =
        Undertow.builder()
            .addHttpListener(0, "127.0.0.1")
            .setWorkerThreads(64)
            .setHandler(new BlockingHandler(this::handle))
            .build();
  }

  /** The times of polls go to the queue, in nanoseconds. */
  static PollWatch before(URI service, LinkedBlockingQueue<Long> polls) {
    var watch = new PollWatch(service, polls);
    watch.server.start();
    return watch;
  }

  private void handle(HttpServerExchange exchange) throws IOException, InterruptedException {
    var target = exchange.getRequestHeaders().getFirst(TARGET);
    if (target.contains(".PollFor") || target.contains(".ReceiveMessage")) {
      polls.add(System.nanoTime());
    }
    var type = exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE);
    var body = exchange.getInputStream().readAllBytes();
    var request =
        HttpRequest.newBuilder(behind)
            .header(TARGET, target)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    var answer = http.send(request, BodyHandlers.ofByteArray());
    exchange.setStatusCode(answer.statusCode());
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, type);
    exchange.getOutputStream().write(answer.body());
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
