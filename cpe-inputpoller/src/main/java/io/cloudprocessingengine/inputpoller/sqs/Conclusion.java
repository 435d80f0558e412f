package io.cloudprocessingengine.inputpoller.sqs;

import io.cloudprocessingengine.inputpoller.command.ClientAccount;
import io.cloudprocessingengine.inputpoller.command.CommandContext;
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
 * The end of a batch: answer, delete. Every command that was received is either deleted, after it
 * was settled, or postponed.
 */
final class Conclusion {
  private static final Logger log = LoggerFactory.getLogger(Conclusion.class);

  private final ClientAccount client;
  private final CommandQueue queue;
  private final Settlement settlement;
  private final RetryDelay delay;

  Conclusion(ClientAccount client, CommandQueue queue, Settlement settlement, RetryDelay delay) {
    this.client = client;
    this.queue = queue;
    this.settlement = settlement;
    this.delay = delay;
  }

  void of(Map<Delivery, Outcome> outcomes) {
    var settled = settlement.settle(outcomes);
    var delays = delays(outcomes, settled);
    try {
      if (!settled.isEmpty()) {
        queue.delete(settled);
      }
    } finally {
      if (!delays.isEmpty()) {
        queue.postpone(delays);
      }
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
      tell(delivery, retry, next);
      return next;
    }
    return delay.after(attempts, Outcome.Retry.LONGEST);
  }

  private void tell(Delivery delivery, Outcome.Retry retry, Duration next) {
    var first = retry.expected() ? Level.INFO : Level.WARN;
    var level = delivery.attempts().count() == 1 ? first : Level.DEBUG;
    if (!log.isEnabledForLevel(level)) {
      return;
    }
    var ids = CommandContext.open(delivery);
    try {
      log.atLevel(level)
          .log(
              "Command of client {} (message {}) is tried again in {} s: {}",
              client.name(),
              delivery.messageId(),
              next.toSeconds(),
              retry.reason());
    } finally {
      ids.close();
    }
  }
}
