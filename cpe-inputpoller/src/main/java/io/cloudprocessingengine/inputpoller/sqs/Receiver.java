package io.cloudprocessingengine.inputpoller.sqs;

import io.cloudprocessingengine.common.lifecycle.Part;
import io.cloudprocessingengine.common.lifecycle.Sleeper;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;

/**
 * Receives for all input queues, over a connection of its own. To stop, it begins no new poll and
 * lets the open ones end: SQS may still give a command to a poll that was cut, and then hides it
 * for the queue's visibility timeout. Only when the grace nears its end, the connection is closed.
 */
final class Receiver implements Part {
  private static final Logger log = LoggerFactory.getLogger(Receiver.class);
  private static final Duration PAUSE = Duration.ofMillis(50);

  /** Left of the grace for the commands that the last polls bring. */
  private static final Duration MOST_RESERVED = Duration.ofSeconds(10);

  private final SqsClient sqs;
  private final Sleeper sleeper;

  /** Guarded by this. */
  private int open;

  /** Written under the lock of this, so that no poll opens unseen. */
  private volatile boolean stopped;

  /** Takes over the connection: stopping closes it. */
  Receiver(SqsClient sqs, Sleeper sleeper) {
    this.sqs = sqs;
    this.sleeper = sleeper;
  }

  @Override
  public String name() {
    return "receiver";
  }

  /** None once it is stopped. */
  List<Message> receive(ReceiveMessageRequest request) throws InterruptedException {
    if (!opened()) {
      sleeper.sleep(PAUSE);
      return List.of();
    }
    try {
      return sqs.receiveMessage(request).messages();
    } catch (SdkException | IllegalStateException e) {
      if (!stopped) {
        throw e;
      }
      log.debug("An open poll was cut", e);
      return List.of();
    } finally {
      closed();
    }
  }

  boolean isStopping() {
    return stopped;
  }

  private synchronized boolean opened() {
    if (!stopped) {
      open++;
    }
    return !stopped;
  }

  private synchronized void closed() {
    open--;
    notifyAll();
  }

  @Override
  public void stop(Duration grace) {
    var half = grace.dividedBy(2);
    var reserved = half.compareTo(MOST_RESERVED) < 0 ? half : MOST_RESERVED;
    try {
      awaitOpen(grace.minus(reserved));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    sqs.close();
  }

  private synchronized void awaitOpen(Duration time) throws InterruptedException {
    stopped = true;
    var deadline = System.nanoTime() + time.toNanos();
    for (var left = time; open > 0 && left.toMillis() > 0; ) {
      wait(left.toMillis());
      left = Duration.ofNanos(deadline - System.nanoTime());
    }
  }
}
