package io.cloudprocessingengine.local;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudprocessingengine.local.api.Fault;
import io.cloudprocessingengine.local.api.FaultType;
import io.cloudprocessingengine.local.engine.EngineOptions;
import io.cloudprocessingengine.local.engine.Journal;
import io.cloudprocessingengine.local.http.SwfOptions;
import io.cloudprocessingengine.local.http.SwfServer;
import io.cloudprocessingengine.local.http.Time;
import io.cloudprocessingengine.local.http.VirtualTime;
import io.cloudprocessingengine.local.journal.FileJournal;
import io.cloudprocessingengine.local.journal.JournalException;
import io.cloudprocessingengine.local.lambda.CommandFunctions;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The SWF of a local stack: its server, its time, and the functions that it can call. */
final class SwfPart implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SwfPart.class);

  private final List<String> domains;
  private final Optional<VirtualTime> virtualTime;
  private final CommandFunctions functions;
  private final Optional<FileJournal> journal;
  private final SwfServer server;

  private SwfPart(LocalOptions options, Runnable reset) {
    var behaviour = options.behaviour();
    domains = options.domains();
    virtualTime = behaviour.virtualTime() ? Optional.of(new VirtualTime()) : Optional.empty();
    functions = new CommandFunctions(behaviour.lambdas());
    journal = options.data().map(DataOptions::journal);
    server = startServer(options, reset);
    registerDomains();
  }

  private SwfServer startServer(LocalOptions options, Runnable reset) {
    var listen = options.listen();
    var behaviour = options.behaviour();
    var engine =
        new EngineOptions(
            functions,
            behaviour.throttled(),
            journal.<Journal>map(found -> found).orElseGet(Journal::none));
    try {
      return SwfServer.start(
          new SwfOptions(listen.host(), listen.swfPort(), engine, behaviour.faults(), reset),
          virtualTime.<Time>map(time -> time).orElseGet(Time::ofTheWall));
    } catch (RuntimeException e) {
      journal.ifPresent(FileJournal::close);
      throw e;
    }
  }

  static SwfPart start(LocalOptions options, Runnable reset) {
    var listen = options.listen();
    try {
      return new SwfPart(options, reset);
    } catch (JournalException e) {
      throw new LocalException(e.getMessage(), e);
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
      register(input);
    }
  }

  private void register(ObjectNode domain) {
    try {
      server.engine().call("RegisterDomain", domain).join();
    } catch (Fault e) {
      if (e.type() != FaultType.DOMAIN_ALREADY_EXISTS) {
        throw e;
      }
      log.debug("The domain {} is there from before", domain.path("name"));
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
    journal.ifPresent(FileJournal::close);
  }
}
