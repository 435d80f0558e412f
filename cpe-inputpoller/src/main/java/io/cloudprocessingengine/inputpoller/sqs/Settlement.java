package io.cloudprocessingengine.inputpoller.sqs;

import io.cloudprocessingengine.common.message.Message;
import io.cloudprocessingengine.common.message.MessageSize;
import io.cloudprocessingengine.common.message.MessageTransport;
import io.cloudprocessingengine.inputpoller.command.ClientAccount;
import io.cloudprocessingengine.inputpoller.command.Delivery;
import io.cloudprocessingengine.inputpoller.command.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells a client what became of its commands. A command is settled when its answer has been
 * delivered and, if it was refused, it is kept in the dead-letter queue; only then may it be
 * deleted. The client that has no output queue needs no answer.
 */
final class Settlement {
  private final Optional<Postbox> output;
  private final Optional<Postbox> deadLetter;

  /**
   * Of one client.
   *
   * @param answers takes messages to it
   * @param originals takes its own commands
   */
  Settlement(MessageTransport answers, MessageTransport originals, ClientAccount.Queues queues) {
    this.output = queues.output().map(url -> new Postbox(answers, url));
    this.deadLetter = queues.deadLetter().map(url -> new Postbox(originals, url));
  }

  /** Returns the commands that are settled. */
  List<Delivery> settle(Map<Delivery, Outcome> outcomes) {
    var answers = new LinkedHashMap<Delivery, String>();
    var refused = new ArrayList<Delivery>();
    outcomes.forEach(
        (delivery, outcome) -> {
          answer(outcome).ifPresent(it -> answers.put(delivery, MessageSize.fit(it.toJson())));
          if (outcome instanceof Outcome.Refused) {
            refused.add(delivery);
          }
        });
    var settled = new ArrayList<>(send(output, answers));
    refused.retainAll(settled);
    var kept = send(deadLetter, bodies(refused));
    settled.removeIf(it -> refused.contains(it) && !kept.contains(it));
    return settled;
  }

  private static Optional<Message> answer(Outcome outcome) {
    if (outcome instanceof Outcome.Answered answered) {
      return Optional.of(answered.message());
    }
    return outcome instanceof Outcome.Refused refused
        ? Optional.of(refused.message())
        : Optional.empty();
  }

  private static Map<Delivery, String> bodies(List<Delivery> deliveries) {
    var bodies = new LinkedHashMap<Delivery, String>();
    deliveries.forEach(it -> bodies.put(it, it.body()));
    return bodies;
  }

  private static Set<Delivery> send(Optional<Postbox> postbox, Map<Delivery, String> texts) {
    return postbox.map(it -> it.send(texts)).orElse(texts.keySet());
  }
}
