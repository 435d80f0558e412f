package io.cloudprocessingengine.local.http;

import io.cloudprocessingengine.local.api.FaultType;
import io.cloudprocessingengine.local.faults.FaultDice;
import io.cloudprocessingengine.local.faults.FaultRule;
import io.cloudprocessingengine.local.faults.Faults;
import io.undertow.server.Connectors;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;
import io.undertow.util.HttpString;
import io.undertow.util.SameThreadExecutor;
import io.undertow.util.StatusCodes;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xnio.IoUtils;

/** Lets calls go wrong before, or after, the next handler has dealt with them. */
public final class FaultHandler implements HttpHandler {
  /** There on an exchange whose received messages are to be delivered once more. */
  public static final AttachmentKey<Boolean> DUPLICATE = AttachmentKey.create(Boolean.class);

  private static final Logger log = LoggerFactory.getLogger(FaultHandler.class);
  private static final HttpString TARGET = new HttpString("X-Amz-Target");

  private final FaultDice dice;
  private final HttpHandler next;
  private final JsonBody json = new JsonBody();

  /** A handler in front of another. */
  public FaultHandler(Faults faults, HttpHandler next) {
    this.dice = new FaultDice(faults);
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    var target = exchange.getRequestHeaders().getFirst(TARGET);
    if (target == null) {
      next.handleRequest(exchange);
      return;
    }
    var rule = dice.roll(target.substring(target.indexOf('.') + 1));
    if (rule.isPresent()) {
      log.info("A call of {} goes wrong as asked for: {}", target, rule.get());
      fail(exchange, rule.get());
    } else {
      next.handleRequest(exchange);
    }
  }

  private void fail(HttpServerExchange exchange, FaultRule rule) throws Exception {
    switch (rule.kind()) {
      case THROTTLE -> json.sendFault(exchange, FaultType.THROTTLING.saying("Rate exceeded"));
      case ERROR ->
          json.sendError(
              exchange,
              StatusCodes.INTERNAL_SERVER_ERROR,
              "com.amazon.coral.service#InternalFailure",
              "A fault that was asked for");
      case DELAY -> delay(exchange, rule);
      case CUT -> IoUtils.safeClose(exchange.getConnection());
      case LOST -> {
        exchange.addResponseCommitListener(it -> IoUtils.safeClose(it.getConnection()));
        next.handleRequest(exchange);
      }
      case DUPLICATE -> {
        exchange.putAttachment(DUPLICATE, true);
        next.handleRequest(exchange);
      }
    }
  }

  private void delay(HttpServerExchange exchange, FaultRule rule) {
    exchange.dispatch(
        SameThreadExecutor.INSTANCE,
        () ->
            exchange
                .getIoThread()
                .executeAfter(
                    () -> Connectors.executeRootHandler(next, exchange),
                    rule.delay().toMillis(),
                    TimeUnit.MILLISECONDS));
  }
}
