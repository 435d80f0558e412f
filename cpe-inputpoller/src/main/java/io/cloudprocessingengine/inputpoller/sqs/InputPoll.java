package io.cloudprocessingengine.inputpoller.sqs;

import io.cloudprocessingengine.common.lifecycle.Poll;
import io.cloudprocessingengine.inputpoller.command.ClientAccount;
import io.cloudprocessingengine.inputpoller.command.CommandProcessor;
import io.cloudprocessingengine.inputpoller.command.Delivery;
import io.cloudprocessingengine.inputpoller.command.Outcome;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * One turn of a client's loop: receive, process, answer, delete. Every command that was received is
 * either deleted, after it was settled, or postponed.
 */
final class InputPoll implements Poll {
  private static final Logger log = LoggerFactory.getLogger(InputPoll.class);

  private final ClientAccount client;
  private final CommandQueue queue;
  private final CommandProcessor processor;
  private final Settlement settlement;
  private final RetryDelay delay;
  private final Crew crew;

  InputPoll(
      ClientAccount client,
      CommandQueue queue,
      CommandProcessor processor,
      Settlement settlement,
      RetryDelay delay,
      Crew crew) {
    this.client = client;
    this.queue = queue;
    this.processor = processor;
    this.settlement = settlement;
    this.delay = delay;
    this.crew = crew;
  }

  @Override
  public void once() throws InterruptedException {
    var outcomes = crew.carryOut(queue.receive(), it -> processor.process(client, it));
    var settled = settlement.settle(outcomes);
    var delays = delays(outcomes, settled);
    if (!settled.isEmpty()) {
      queue.delete(settled);
    }
    if (!delays.isEmpty()) {
      queue.postpone(delays);
    }
  }

  private Map<Delivery, Duration> delays(Map<Delivery, Outcome> outcomes, List<Delivery> settled) {
    var delays = new LinkedHashMap<Delivery, Duration>();
    outcomes.forEach(
        (delivery, outcome) -> {
          if (!settled.contains(delivery)) {
            delays.put(delivery, delay(delivery, outcome));
          }
        });
    return delays;
  }

  private Duration delay(Delivery delivery, Outcome outcome) {
    var attempts = delivery.attempts().count();
    if (outcome instanceof Outcome.Retry retry) {
      var next = delay.after(attempts, retry.longest());
      log.atLevel(attempts == 1 ? Level.WARN : Level.DEBUG)
          .log(
              "Command of client {} (message {}) is tried again in {} s: {}",
              client.name(),
              delivery.messageId(),
              next.toSeconds(),
              retry.reason());
      return next;
    }
    return delay.after(attempts, Outcome.Retry.LONGEST);
  }
}
