package io.cloudprocessingengine.common.message;

import io.cloudprocessingengine.common.lifecycle.Backoff;
import io.cloudprocessingengine.common.lifecycle.Part;
import io.cloudprocessingengine.common.lifecycle.StopSignal;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Delivers messages in the background: in order for each queue, at least once, retried until the
 * queue has taken them. A queue that is gone or slow delays no other. Messages that are not yet
 * delivered are lost only with the process.
 */
public final class Outbox implements Part {
  private static final Duration IDLE_TIME = Duration.ofMinutes(1);

  private final Duration idleTime;
  private final AtomicLong droppedBefore = new AtomicLong();
  private final MessageTransport transport;
  private final Supplier<Backoff> backoffs;
  private final int capacity;
  private final StopSignal stop = new StopSignal();
  private final Map<String, OutboxLane> lanes = new ConcurrentHashMap<>();

  /**
   * An outbox with nothing in it.
   *
   * @param backoffs makes the delays of one queue
   * @param capacity messages that may wait for one queue; more are dropped, oldest first, loudly
   */
  public Outbox(MessageTransport transport, Supplier<Backoff> backoffs, int capacity) {
    this(transport, backoffs, capacity, IDLE_TIME);
  }

  Outbox(MessageTransport transport, Supplier<Backoff> backoffs, int capacity, Duration idleTime) {
    this.idleTime = idleTime;
    this.transport = transport;
    this.backoffs = backoffs;
    this.capacity = capacity;
  }

  @Override
  public String name() {
    return "outbox";
  }

  /** Takes a message and returns at once. */
  public void send(String queueUrl, Message message) {
    taken(queueUrl, MessageSize.fit(message.toJson()));
  }

  /**
   * Sends a message, after those that wait for the same queue already, and returns when it is
   * delivered, or dropped with an error since the queue will never take it.
   *
   * @return false if it was not delivered within the time; it is tried further then. A queue that
   *     has taken nothing for longer than that is not waited for: the message is not taken either.
   */
  public boolean deliver(String queueUrl, Message message, Duration time)
      throws InterruptedException {
    var lane = lane(queueUrl);
    if (lane.takesNothing().compareTo(time) > 0) {
      return false;
    }
    var body = MessageSize.fit(message.toJson());
    return taken(queueUrl, body).awaitDelivered(body, time);
  }

  /** The lane that has taken it. */
  private OutboxLane taken(String queueUrl, String body) {
    var lane = lane(queueUrl);
    while (!lane.add(body)) {
      retire(lane);
      lane = lane(queueUrl);
    }
    return lane;
  }

  /** Why a queue takes nothing, or not all; empty if nobody knows of any trouble. */
  public String trouble(String queueUrl) {
    var lane = lanes.get(queueUrl);
    return lane == null ? "" : lane.trouble();
  }

  /** Messages that wait to be delivered. */
  public int waiting() {
    return lanes.values().stream().mapToInt(OutboxLane::waiting).sum();
  }

  /** Messages dropped so far. */
  public long dropped() {
    return droppedBefore.get() + lanes.values().stream().mapToLong(OutboxLane::dropped).sum();
  }

  /** For how long the slowest queue has taken nothing of what waits for it; 0 if nothing waits. */
  public Duration stuck() {
    return lanes.values().stream()
        .map(OutboxLane::stuck)
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }

  @Override
  public void stop(Duration grace) {
    var deadline = System.nanoTime() + grace.toNanos();
    lanes.values().forEach(lane -> lane.finish(Duration.ofNanos(deadline - System.nanoTime())));
    stop.stop();
  }

  private OutboxLane lane(String queueUrl) {
    return lanes.computeIfAbsent(queueUrl, this::open);
  }

  private OutboxLane open(String queueUrl) {
    var lane =
        new OutboxLane(queueUrl, transport, backoffs.get(), capacity, stop, idleTime, this::retire);
    lane.start();
    return lane;
  }

  /** A worker meets many queues in its life, and needs no thread for each. */
  private void retire(OutboxLane lane) {
    if (lanes.remove(lane.queueUrl(), lane)) {
      droppedBefore.addAndGet(lane.dropped());
    }
  }

  /** Queues for which a thread waits. */
  int lanes() {
    return lanes.size();
  }
}
