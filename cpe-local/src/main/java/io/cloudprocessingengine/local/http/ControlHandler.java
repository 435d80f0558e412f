package io.cloudprocessingengine.local.http;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs an action of this stack, which the service does not have, for a POST; it may block. */
final class ControlHandler implements HttpHandler {
  private static final Logger log = LoggerFactory.getLogger(ControlHandler.class);

  private final Runnable action;
  private final JsonBody json;

  ControlHandler(Runnable action, JsonBody json) {
    this.action = action;
    this.json = json;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    if (exchange.getRequestMethod().equals(Methods.POST)) {
      exchange.dispatch(() -> run(exchange));
    } else {
      exchange.setStatusCode(StatusCodes.METHOD_NOT_ALLOWED);
    }
  }

  private void run(HttpServerExchange exchange) {
    try {
      action.run();
      json.send(exchange, MissingNode.getInstance());
    } catch (RuntimeException e) {
      log.error("{} failed", exchange.getRequestPath(), e);
      json.sendError(exchange, StatusCodes.INTERNAL_SERVER_ERROR, "InternalFailure", e.toString());
    }
  }
}
