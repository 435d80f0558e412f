package io.cloudprocessingengine.client;

import io.cloudprocessingengine.client.sqs.MessageQueue;
import io.cloudprocessingengine.client.sqs.QueueException;
import io.cloudprocessingengine.client.sqs.QueueMessage;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A queue that gives prepared batches and notes what is done to it. */
final class FakeQueue implements MessageQueue {
  final List<String> sent = new ArrayList<>();
  final List<String> deleted = new ArrayList<>();
  final Map<String, Duration> postponed = new LinkedHashMap<>();
  private final Deque<Object> answers = new ArrayDeque<>();
  private final Runnable whenEmpty;
  private int count;
  private boolean sendFails;
  private boolean closed;

  FakeQueue(Runnable whenEmpty) {
    this.whenEmpty = whenEmpty;
  }

  /** The receipts are r1, r2, … in the order of all bodies. */
  FakeQueue gives(String... bodies) {
    return given(1, bodies);
  }

  /** Bodies that were received some times already, this time included. */
  FakeQueue given(int receiveCount, String... bodies) {
    var batch = new ArrayList<QueueMessage>();
    for (var body : bodies) {
      count++;
      batch.add(new QueueMessage("m" + count, "r" + count, receiveCount, body));
    }
    answers.add(batch);
    return this;
  }

  /** Waits in vain, some times. */
  FakeQueue isSilent(int times) {
    IntStream.range(0, times).forEach(i -> answers.add(whenEmpty));
    return this;
  }

  FakeQueue fails(boolean passing) {
    answers.add(new QueueException("out of order", passing, null));
    return this;
  }

  /** From now on nothing can be sent. */
  void sendFails() {
    sendFails = true;
  }

  /** From now on nothing works. */
  void close() {
    closed = true;
  }

  private void refuseIfClosed() {
    if (closed) {
      throw new QueueException("the connection is closed", false, null);
    }
  }

  @Override
  public String send(String body) {
    if (sendFails) {
      throw new QueueException("closed", false, null);
    }
    sent.add(body);
    return "sent" + sent.size();
  }

  @Override
  @SuppressWarnings("unchecked")
  public List<QueueMessage> receive(Duration wait) {
    refuseIfClosed();
    var answer = answers.poll();
    if (answer == null || answer == whenEmpty) {
      whenEmpty.run();
      return List.of();
    }
    if (answer instanceof QueueException e) {
      throw e;
    }
    return (List<QueueMessage>) answer;
  }

  @Override
  public void delete(List<String> receipts) {
    refuseIfClosed();
    deleted.addAll(receipts);
  }

  @Override
  public void postpone(Map<String, Duration> delays) {
    refuseIfClosed();
    postponed.putAll(delays);
  }
}
