package io.cloudprocessingengine.common.message;

import io.cloudprocessingengine.common.lifecycle.Backoff;
import io.cloudprocessingengine.common.lifecycle.Reasons;
import io.cloudprocessingengine.common.lifecycle.StopSignal;
import io.cloudprocessingengine.common.message.MessageTransport.Refusal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What waits for one queue, and the thread that delivers it. */
final class OutboxLane {
  private static final Logger log = LoggerFactory.getLogger(OutboxLane.class);

  private static final int MOST_CHARACTERS = 32 * 1024 * 1024;

  /** Of a message that is dropped: its id, its type and its job come first. */
  private static final int SHOWN = 150;

  private final String queueUrl;
  private final MessageTransport transport;
  private final Backoff backoff;
  private final int capacity;
  private final StopSignal stop;
  private final Duration idleTime;
  private final Consumer<OutboxLane> retirement;

  /** Guarded by this. The head stays until it is delivered. */
  private final Deque<String> waiting = new ArrayDeque<>();

  /** Guarded by this. Of all that waits. */
  private long characters;

  /** Guarded by this. When the queue took something last, or something came that it might take. */
  private long takenAt;

  /** Guarded by this. When the head became the head; of use only while there is one. */
  private long headSince;

  /** Guarded by this. */
  private long dropped;

  /** Why the queue takes nothing, or not all; empty if it does. */
  private volatile String trouble = "";

  /** Guarded by this. Its thread has ended, since nothing came for a while. */
  private boolean retired;

  OutboxLane(
      String queueUrl,
      MessageTransport transport,
      Backoff backoff,
      int capacity,
      StopSignal stop,
      Duration idleTime,
      Consumer<OutboxLane> retirement) {
    this.queueUrl = queueUrl;
    this.transport = transport;
    this.backoff = backoff;
    this.capacity = capacity;
    this.stop = stop;
    this.idleTime = idleTime;
    this.retirement = retirement;
  }

  String queueUrl() {
    return queueUrl;
  }

  void start() {
    var thread = new Thread(this::run, "outbox " + queueUrl);
    thread.setDaemon(true);
    thread.start();
  }

  /** False if it takes no more: there is to be another lane then. */
  synchronized boolean add(String body) {
    if (retired) {
      return false;
    }
    while (isFullFor(body)) {
      log.error("{} messages wait for {}: dropping the oldest", waiting.size(), queueUrl);
      characters -= waiting.removeFirst().length();
      dropped++;
    }
    if (waiting.isEmpty()) {
      headSince = System.nanoTime();
      takenAt = headSince;
    }
    waiting.addLast(body);
    characters += body.length();
    notifyAll();
    return true;
  }

  private boolean isFullFor(String body) {
    var full = waiting.size() >= capacity || characters + body.length() > MOST_CHARACTERS;
    return full && !waiting.isEmpty();
  }

  synchronized long dropped() {
    return dropped;
  }

  /** For how long the message that is the next one has been that. */
  synchronized Duration stuck() {
    return since(headSince);
  }

  /** For how long the queue has taken nothing of what waits. */
  synchronized Duration takesNothing() {
    return since(takenAt);
  }

  private Duration since(long nanoTime) {
    return waiting.isEmpty() ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - nanoTime);
  }

  String trouble() {
    return trouble;
  }

  synchronized int waiting() {
    return waiting.size();
  }

  /** False when that message still waits after the time; one that is dropped waits no more. */
  synchronized boolean awaitDelivered(String body, Duration time) throws InterruptedException {
    return awaitUntil(() -> !waiting.contains(body), time);
  }

  /** Guarded by this. */
  private boolean awaitUntil(BooleanSupplier done, Duration time) throws InterruptedException {
    var deadline = System.nanoTime() + time.toNanos();
    while (!done.getAsBoolean()) {
      var left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }

  /** Waits for the rest to be delivered; what is left then is lost, and is said to be. */
  synchronized void finish(Duration grace) {
    try {
      if (!awaitUntil(waiting::isEmpty, grace)) {
        log.error("{} messages for {} are lost: not delivered in time", waiting(), queueUrl);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      var batch = head();
      while (!stop.isStopped() && !batch.isEmpty()) {
        deliver(batch);
        batch = head();
      }
      retirement.accept(this);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Empty when nothing has come for so long that the lane is retired. */
  private synchronized List<String> head() throws InterruptedException {
    retired = !awaitUntil(() -> !waiting.isEmpty(), idleTime);
    return MessageTransport.firstOf(waiting);
  }

  private void deliver(List<String> batch) throws InterruptedException {
    try {
      var refused = transport.send(queueUrl, batch);
      delivered(batch, refused);
      var again = refused.stream().filter(it -> !it.forGood()).toList();
      if (again.isEmpty()) {
        recovered();
        return;
      }
      var reason = again.get(0).reason();
      failed("the queue refused %d of %d: %s".formatted(again.size(), batch.size(), reason));
      if (again.size() < batch.size()) {
        return;
      }
    } catch (RuntimeException e) {
      failed(Reasons.of(e));
    }
    stop.await(backoff.next());
  }

  /** What the queue would never take must not hold up the rest. */
  private synchronized void delivered(List<String> batch, List<Refusal> refused) {
    var head = waiting.peekFirst();
    waiting.removeIf(
        body -> {
          var sent = batch.contains(body);
          characters -= sent ? body.length() : 0;
          return sent;
        });
    for (int i = refused.size() - 1; i >= 0; i--) {
      if (refused.get(i).forGood()) {
        drop(refused.get(i));
      } else {
        waiting.addFirst(refused.get(i).body());
        characters += refused.get(i).body().length();
      }
    }
    if (refused.size() < batch.size()) {
      takenAt = System.nanoTime();
    }
    if (!Objects.equals(head, waiting.peekFirst())) {
      headSince = System.nanoTime();
    }
    notifyAll();
  }

  /** Guarded by this. */
  private void drop(Refusal refusal) {
    dropped++;
    log.error(
        "Queue {} will never take this message, so it is dropped: {}: {}",
        queueUrl,
        refusal.reason(),
        Excerpt.of(refusal.body(), SHOWN, "…"));
  }

  private void recovered() {
    if (!trouble.isEmpty()) {
      log.info("Messages to {} are delivered again", queueUrl);
    }
    trouble = "";
    backoff.reset();
  }

  private void failed(String reason) {
    if (trouble.isEmpty()) {
      log.warn("Messages to {} wait: {}; trying again until it works", queueUrl, reason);
    }
    trouble = reason;
  }
}
