package io.cloudprocessingengine.client;

import io.cloudprocessingengine.client.sqs.MessageQueue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Takes what it wants from a queue that others may read from, too. What is wanted is told once by
 * its id, then deleted. The rest is left in the queue: put back after a delay that grows each time
 * somebody receives it, so that a message for another reader gets there within seconds, while one
 * that nobody wants costs little.
 */
final class Sieve {
  private static final int LONGEST_DELAY = 30;

  /** How often an answer is left to whom it may be for. */
  private static final int MOST_LENT = 8;

  /** What is left in the queue comes again and again: about 15 MB of ids, if there are as many. */
  private static final int MOST_LEFT = 100_000;

  private static final int MOST_DOUBLINGS = 5;

  private final MessageQueue queue;
  private final Predicate<JobMessage> wanted;
  private final Consumer<JobMessage> listener;
  private SeenIds seen = new SeenIds();
  private Predicate<JobMessage> lent = message -> false;
  private boolean leaving;
  private boolean hasLent;

  Sieve(MessageQueue queue, Predicate<JobMessage> wanted, Consumer<JobMessage> listener) {
    this.queue = queue;
    this.wanted = Objects.requireNonNull(wanted, "wanted");
    this.listener = Objects.requireNonNull(listener, "listener");
  }

  /** Leaves what it wants, too, after it was told. */
  Sieve leaving() {
    leaving = true;
    seen = new SeenIds(MOST_LEFT);
    return this;
  }

  /** Takes answers of some kind only when nobody who may wait for them has taken them. */
  Sieve lending(Predicate<JobMessage> answers) {
    lent = Objects.requireNonNull(answers, "answers");
    return this;
  }

  /**
   * Receives once.
   *
   * @return true if a message that is wanted came
   */
  boolean turn(Duration wait) {
    hasLent = false;
    var own = new ArrayList<ReceivedMessage>();
    var delays = new LinkedHashMap<String, Duration>();
    for (var message : queue.receive(wait)) {
      var received = ReceivedMessage.of(message);
      var isOurs = wanted.test(received.message());
      var lends = isOurs && isLent(received);
      hasLent |= lends;
      var isWanted = isOurs && !lends;
      if (isWanted) {
        own.add(received);
      }
      if (!isWanted || leaving) {
        delays.put(received.receipt(), delay(received));
      }
    }
    queue.postpone(delays);
    try (var telling = new Telling()) {
      own.forEach(telling::tell);
    }
    return !own.isEmpty();
  }

  /** Deletes what the listener has dealt with, though it failed at another message. */
  private final class Telling implements AutoCloseable {
    private final List<String> dealtWith = new ArrayList<>();

    void tell(ReceivedMessage received) {
      var message = received.message();
      if (!seen.contains(message.id())) {
        listener.accept(message);
        seen.note(message.id());
      }
      dealtWith.add(received.receipt());
    }

    @Override
    public void close() {
      if (!leaving) {
        queue.delete(dealtWith);
      }
    }
  }

  /** Whether, at the last turn, it has left something to another who should get at it first. */
  boolean hasLent() {
    return hasLent;
  }

  private boolean isLent(ReceivedMessage received) {
    return mayBeLent(received) && lent.test(received.message());
  }

  private static boolean mayBeLent(ReceivedMessage received) {
    return received.receiveCount() <= MOST_LENT && received.message().isAnswer();
  }

  /** Somebody waits for an answer right now. */
  private static Duration delay(ReceivedMessage received) {
    return mayBeLent(received) ? Duration.ofSeconds(1) : delay(received.receiveCount());
  }

  /** 1, 2, 4 … 30 s. */
  static Duration delay(int receiveCount) {
    var doubled = 1 << Math.min(MOST_DOUBLINGS, Math.max(0, receiveCount - 1));
    return Duration.ofSeconds(Math.min(LONGEST_DELAY, doubled));
  }
}
