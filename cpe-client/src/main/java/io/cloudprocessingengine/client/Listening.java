package io.cloudprocessingengine.client;

import io.cloudprocessingengine.client.sqs.MessageQueue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a listener every message of a queue once; deletes what it has dealt with. */
final class Listening {
  private static final Logger log = LoggerFactory.getLogger(Listening.class);

  private final MessageQueue queue;
  private final Consumer<JobMessage> listener;
  private final SeenIds done = new SeenIds();

  Listening(MessageQueue queue, Consumer<JobMessage> listener) {
    this.queue = queue;
    this.listener = listener;
  }

  /** Receives once. */
  void turn(Duration wait) {
    var dealtWith = new ArrayList<String>();
    var delays = new LinkedHashMap<String, Duration>();
    for (var message : queue.receive(wait)) {
      var received = ReceivedMessage.of(message);
      if (tell(received.message())) {
        dealtWith.add(received.receipt());
      } else {
        delays.put(received.receipt(), Sieve.delay(received.receiveCount()));
      }
    }
    queue.delete(dealtWith);
    queue.postpone(delays);
  }

  /** False if the listener failed: the message is to be given again. */
  private boolean tell(JobMessage message) {
    if (done.contains(message.id())) {
      return true;
    }
    try {
      listener.accept(message);
      return done.note(message.id());
    } catch (RuntimeException e) {
      var about = message.type() + " of job " + message.jobId();
      log.warn("Listener failed at {}, message {}; it will be told again", about, message.id(), e);
      return false;
    }
  }
}
