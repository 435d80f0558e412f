package io.cloudprocessingengine.local;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.cloudprocessingengine.local.engine.EngineOptions;
import io.cloudprocessingengine.local.http.SwfOptions;
import io.cloudprocessingengine.local.http.SwfServer;
import io.cloudprocessingengine.local.http.Time;
import io.cloudprocessingengine.local.http.VirtualTime;
import io.cloudprocessingengine.local.lambda.CommandFunctions;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The SWF of a local stack: its server, its time, and the functions that it can call. */
final class SwfPart implements AutoCloseable {
  private final List<String> domains;
  private final Optional<VirtualTime> virtualTime;
  private final CommandFunctions functions;
  private final SwfServer server;

  private SwfPart(LocalOptions options, Runnable reset) {
    var listen = options.listen();
    var behaviour = options.behaviour();
    domains = options.domains();
    virtualTime = behaviour.virtualTime() ? Optional.of(new VirtualTime()) : Optional.empty();
    functions = new CommandFunctions(behaviour.lambdas());
    var engine = new EngineOptions(functions, behaviour.throttled());
    server =
        SwfServer.start(
            new SwfOptions(listen.host(), listen.swfPort(), engine, behaviour.faults(), reset),
            virtualTime.<Time>map(time -> time).orElseGet(Time::ofTheWall));
    registerDomains();
  }

  static SwfPart start(LocalOptions options, Runnable reset) {
    var listen = options.listen();
    try {
      return new SwfPart(options, reset);
    } catch (RuntimeException e) {
      throw LocalException.cannotStart("SWF", listen.host(), listen.swfPort(), e);
    }
  }

  private void registerDomains() {
    for (var domain : domains) {
      var input =
          JsonNodeFactory.instance
              .objectNode()
              .put("name", domain)
              .put("workflowExecutionRetentionPeriodInDays", "7");
      server.engine().call("RegisterDomain", input).join();
    }
  }

  URI endpoint() {
    return server.endpoint();
  }

  void reset() {
    server.engine().reset();
    registerDomains();
  }

  void passTime(Duration duration) {
    virtualTime
        .orElseThrow(() -> new LocalException("Only a stack with virtual time can pass time", null))
        .pass(duration);
    server.engine().advance();
  }

  @Override
  public void close() {
    server.close();
    functions.close();
  }
}
