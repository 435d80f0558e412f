package io.cloudprocessingengine.local.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudprocessingengine.local.api.Fault;
import io.cloudprocessingengine.local.api.FaultType;
import io.cloudprocessingengine.local.engine.Engine;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.RequestTooBigException;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.SameThreadExecutor;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a call from HTTP to the engine and its answer back. Everything runs on the connection's I/O
 * thread; a poll that waits occupies none.
 */
final class SwfHandler implements HttpHandler {
  private static final Logger log = LoggerFactory.getLogger(SwfHandler.class);
  private static final HttpString TARGET = new HttpString("X-Amz-Target");
  private static final String TARGET_PREFIX = "SimpleWorkflowService.";

  private final Engine engine;
  private final JsonBody json;

  SwfHandler(Engine engine, JsonBody json) {
    this.engine = engine;
    this.json = json;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    if (!exchange.getRequestMethod().equals(Methods.POST)) {
      exchange.setStatusCode(StatusCodes.METHOD_NOT_ALLOWED);
      return;
    }
    exchange.getRequestReceiver().receiveFullBytes(this::answer, this::refuseBody);
  }

  private void refuseBody(HttpServerExchange exchange, IOException failure) {
    log.debug("Cannot read a request", failure);
    if (failure instanceof RequestTooBigException) {
      json.sendError(
          exchange,
          StatusCodes.REQUEST_ENTITY_TOO_LARGE,
          "com.amazon.coral.service#RequestEntityTooLargeException",
          "The request is larger than 1 MB");
    } else {
      exchange.endExchange();
    }
  }

  private void answer(HttpServerExchange exchange, byte[] body) {
    CompletableFuture<JsonNode> answer;
    try {
      answer = engine.call(operation(exchange), json.read(body));
    } catch (Fault fault) {
      json.sendFault(exchange, fault);
      return;
    } catch (RuntimeException e) {
      sendFailure(exchange, e);
      return;
    }
    if (answer.isDone()) {
      send(exchange, answer);
    } else {
      exchange.dispatch(SameThreadExecutor.INSTANCE, () -> sendLater(exchange, answer));
    }
  }

  private static String operation(HttpServerExchange exchange) {
    var target = exchange.getRequestHeaders().getFirst(TARGET);
    if (target == null || !target.startsWith(TARGET_PREFIX)) {
      throw FaultType.UNKNOWN_OPERATION.saying("Unknown operation: " + target);
    }
    return target.substring(TARGET_PREFIX.length());
  }

  private void sendLater(HttpServerExchange exchange, CompletableFuture<JsonNode> answer) {
    var watch = PeerWatch.start(exchange, () -> answer.cancel(false));
    var unused =
        answer.whenComplete(
            (node, failure) ->
                exchange
                    .getIoThread()
                    .execute(
                        () -> {
                          watch.end();
                          send(exchange, answer);
                        }));
  }

  private void send(HttpServerExchange exchange, CompletableFuture<JsonNode> answer) {
    try {
      json.send(exchange, answer.join());
    } catch (CancellationException e) {
      exchange.endExchange();
    } catch (RuntimeException e) {
      sendFailure(exchange, e);
    }
  }

  private void sendFailure(HttpServerExchange exchange, RuntimeException e) {
    log.error("A call of {} failed", exchange.getRequestHeaders().getFirst(TARGET), e);
    json.sendError(
        exchange,
        StatusCodes.INTERNAL_SERVER_ERROR,
        "com.amazon.coral.service#InternalFailure",
        "An internal error of cpe-local: see its log");
  }
}
