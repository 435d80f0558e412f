package io.cloudprocessingengine.inputpoller.command;

import io.cloudprocessingengine.common.command.Command;
import io.cloudprocessingengine.common.command.CommandError.Code;
import io.cloudprocessingengine.common.command.CommandException;
import io.cloudprocessingengine.common.command.CommandParser;
import io.cloudprocessingengine.common.command.CommandType;
import io.cloudprocessingengine.common.lifecycle.Reasons;
import io.cloudprocessingengine.common.log.JobContext;
import io.cloudprocessingengine.common.message.Trace;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever an input queue holds into exactly one outcome. Thread-safe. */
public final class CommandProcessor {
  private static final Logger log = LoggerFactory.getLogger(CommandProcessor.class);

  private final Map<CommandType, CommandHandler> handlers;
  private final Clock clock;
  private final CommandParser parser = new CommandParser();

  /** A type of command without a handler is refused as unknown. */
  public CommandProcessor(Map<CommandType, CommandHandler> handlers, Clock clock) {
    this.handlers = Map.copyOf(handlers);
    this.clock = clock;
  }

  /** Never throws: a defect of this program is a reason to retry, too, and is logged. */
  public Outcome process(ClientAccount client, Delivery delivery) {
    try (var ids = JobContext.open()) {
      return processed(client, delivery, ids);
    }
  }

  private Outcome processed(ClientAccount client, Delivery delivery, JobContext ids) {
    try {
      var command = parser.parse(delivery.body());
      ids.with("jobId", command.jobId());
      ids.with("traceId", Trace.of(command.data()).map(Trace::id).orElse(""));
      return handle(client, command, delivery);
    } catch (CommandException e) {
      ids.with("jobId", e.named().jobId().orElse(""));
      log.info(
          "Command {} of client {} refused: {}",
          delivery.messageId(),
          client.name(),
          e.getMessage());
      return new Outcome.Refused(
          Rejection.message(client, delivery.messageId(), e, clock.instant()));
    } catch (NotYetException e) {
      return Outcome.Retry.notYet(e.getMessage());
    } catch (UnavailableException e) {
      return Outcome.Retry.because(Reasons.of(e));
    } catch (RuntimeException e) {
      log.error("Message {} of client {} failed", delivery.messageId(), client.name(), e);
      return Outcome.Retry.because("internal error: " + Reasons.of(e));
    }
  }

  private Outcome handle(ClientAccount client, Command command, Delivery delivery) {
    log.debug("{} of client {}", command.type(), client.name());
    var handler = handlers.get(command.type());
    if (handler == null) {
      var message = "command %s is not supported by this version".formatted(command.type());
      throw command.refused(Code.UNKNOWN_COMMAND, message, "type");
    }
    var age = Duration.between(delivery.attempts().first(), clock.instant());
    var request = new Request(client, command, delivery, age);
    request.checkMaySend();
    try {
      return handler.handle(request);
    } catch (TooLargeException e) {
      throw command.refused(Code.TOO_LARGE, e.getMessage(), "jobId");
    } catch (RefusedBySwfException e) {
      throw command.refused(Code.INVALID_COMMAND, e.getMessage(), null);
    }
  }
}
