package io.cloudprocessingengine.inputpoller.sqs;

import io.cloudprocessingengine.common.lifecycle.Poll;
import io.cloudprocessingengine.inputpoller.command.ClientAccount;
import io.cloudprocessingengine.inputpoller.command.CommandProcessor;
import io.cloudprocessingengine.inputpoller.command.Delivery;
import io.cloudprocessingengine.inputpoller.command.Outcome;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/**
 * One turn of a client's loop: receive, process, then answer and delete while the next turn
 * receives and processes. One batch at most is behind, and the order of batches is kept.
 */
final class InputPoll implements Poll {
  private final ClientAccount client;
  private final CommandQueue queue;
  private final CommandProcessor processor;
  private final Crew crew;
  private final Conclusion conclusion;
  private final Executor clerks;
  private FutureTask<Void> behind;

  /**
   * A loop that begins with its first turn.
   *
   * @param clerks conclude the batches
   */
  InputPoll(
      ClientAccount client,
      CommandQueue queue,
      CommandProcessor processor,
      Crew crew,
      Conclusion conclusion,
      Executor clerks) {
    this.client = client;
    this.queue = queue;
    this.processor = processor;
    this.crew = crew;
    this.conclusion = conclusion;
    this.clerks = clerks;
    conclude(Map.of());
  }

  /** A fault in concluding a batch shows at the end of the turn after it. */
  @Override
  public void once() throws InterruptedException {
    var outcomes = crew.carryOut(queue.receive(), it -> processor.process(client, it));
    try {
      Crew.await(behind);
    } finally {
      conclude(outcomes);
    }
  }

  private void conclude(Map<Delivery, Outcome> outcomes) {
    behind = new FutureTask<>(() -> conclusion.of(outcomes), null);
    if (outcomes.isEmpty()) {
      behind.run();
    } else {
      clerks.execute(behind);
    }
  }
}
