package io.cloudprocessingengine.activitypoller.task;

import io.cloudprocessingengine.activitypoller.heartbeat.Scheduler;
import io.cloudprocessingengine.common.message.Client;
import io.cloudprocessingengine.common.message.JsonText;
import io.cloudprocessingengine.common.message.Message;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Finds out whom to tell about a task. */
public final class Reports {
  private static final Duration PROGRESS_WINDOW = Duration.ofSeconds(1);
  private static final Message.About NOBODY = new Message.About("", "");

  private final BiConsumer<String, Message> outbox;
  private final ClientQueues queues;
  private final Scheduler scheduler;
  private final Clock clock;

  /**
   * @param outbox takes the URL of a queue and a message for it, and returns at once
   * @param scheduler sends the latest progress at the end of each second
   */
  public Reports(
      BiConsumer<String, Message> outbox, ClientQueues queues, Scheduler scheduler, Clock clock) {
    this.outbox = outbox;
    this.queues = queues;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  TaskReporter of(ActivityTask task) {
    var recipient =
        JsonText.parse(task.input()).flatMap(Client::of).map(this::recipient).orElse(nobody());
    return new TaskReporter(task, recipient, new Throttle(scheduler, PROGRESS_WINDOW), clock);
  }

  private Recipient recipient(Client client) {
    var send =
        queues.of(client).<Consumer<Message>>map(queue -> message -> outbox.accept(queue, message));
    return new Recipient(Message.About.of(client), send);
  }

  private static Recipient nobody() {
    return new Recipient(NOBODY, Optional.empty());
  }
}
