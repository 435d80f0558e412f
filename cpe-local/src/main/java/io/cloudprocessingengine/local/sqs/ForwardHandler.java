package io.cloudprocessingengine.local.sqs;

import io.cloudprocessingengine.local.http.FaultHandler;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;
import io.undertow.util.SameThreadExecutor;
import io.undertow.util.StatusCodes;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes a call on to the server, and its answer back; a call that waits occupies no thread. */
final class ForwardHandler implements HttpHandler {
  private static final Logger log = LoggerFactory.getLogger(ForwardHandler.class);
  private static final List<String> REQUEST_HEADERS = List.of("X-Amz-Target", "Content-Type");
  private static final List<String> RESPONSE_HEADERS = List.of("Content-Type", "x-amzn-RequestId");

  private final CompletableFuture<URI> server;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  ForwardHandler(CompletableFuture<URI> server) {
    this.server = server;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    exchange.getRequestReceiver().receiveFullBytes(this::forward);
  }

  private void forward(HttpServerExchange exchange, byte[] body) {
    exchange.dispatch(
        SameThreadExecutor.INSTANCE,
        () -> {
          var unused =
              server
                  .thenCompose(uri -> send(exchange, uri, body))
                  .whenComplete((response, failure) -> answer(exchange, response, failure));
        });
  }

  private CompletableFuture<HttpResponse<byte[]>> send(
      HttpServerExchange exchange, URI uri, byte[] body) {
    var query = exchange.getQueryString();
    var path = exchange.getRequestPath() + (query.isEmpty() ? "" : "?" + query);
    var request =
        HttpRequest.newBuilder(uri.resolve(path))
            .method(exchange.getRequestMethod().toString(), BodyPublishers.ofByteArray(body));
    for (var name : REQUEST_HEADERS) {
      var value = exchange.getRequestHeaders().getFirst(name);
      if (value != null) {
        request.header(name, value);
      }
    }
    var response = http.sendAsync(request.build(), BodyHandlers.ofByteArray());
    return exchange.getAttachment(FaultHandler.DUPLICATE) == null
        ? response
        : response.thenCompose(it -> new Redelivery(http, uri).of(body, it));
  }

  private static void answer(
      HttpServerExchange exchange, HttpResponse<byte[]> response, Throwable failure) {
    if (failure != null) {
      log.error("Cannot pass a call on to SQS", failure);
      exchange.setStatusCode(StatusCodes.BAD_GATEWAY);
      exchange.endExchange();
      return;
    }
    exchange.setStatusCode(response.statusCode());
    for (var name : RESPONSE_HEADERS) {
      response
          .headers()
          .firstValue(name)
          .ifPresent(value -> exchange.getResponseHeaders().put(new HttpString(name), value));
    }
    exchange.getResponseSender().send(ByteBuffer.wrap(response.body()));
  }
}
