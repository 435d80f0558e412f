package io.cloudprocessingengine.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudprocessingengine.client.sqs.MessageQueue;
import io.cloudprocessingengine.client.sqs.QueueException;
import io.cloudprocessingengine.common.command.Command;
import io.cloudprocessingengine.common.lifecycle.Backoff;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A client application's two queues: commands go into one, messages come out of the other. Every
 * call blocks until it is done. Messages come at least once and in no certain order.
 *
 * <pre>{@code
 * try (var client = CpeClient.builder().inputQueue(in).outputQueue(out).build()) {
 *   var jobId = client.send(StartJob.of("Transcode", "1.0").with("path", path).build());
 *   var end = client.await(jobId, Duration.ofMinutes(5), message -> log(message.type()));
 * }
 * }</pre>
 *
 * <p>Thread-safe; but of two threads that wait on the same queue, each gets what it waits for later
 * than one thread that waits for all.
 */
public final class CpeClient implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(CpeClient.class);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
  private static final int MOST_SWEEPS = 10;

  private final Queues queues;
  private final Surroundings surroundings;

  /** Where commands go and messages come from; a client may have only one of them. */
  record Queues(Optional<MessageQueue> input, Optional<MessageQueue> output, Runnable close) {}

  CpeClient(Queues queues, Surroundings surroundings) {
    this.queues = queues;
    this.surroundings = surroundings;
  }

  /** Begins with no queue. */
  public static CpeClientBuilder builder() {
    return new CpeClientBuilder();
  }

  /**
   * Sends a command.
   *
   * @return the id of the job that it is about
   * @throws QueueException when the queue did not take it
   */
  public String send(Command command) {
    var json = command.data().objectNode().put("type", command.type().name());
    json.put("jobId", command.jobId()).set("data", command.data());
    return send(json);
  }

  /**
   * Sends a command as it is, unchecked; a missing {@code time} and {@code jobId} are filled in.
   *
   * @return the id of the job that it is about
   * @throws QueueException when the queue did not take it
   */
  public String send(ObjectNode command) {
    var complete = command.deepCopy();
    if (!complete.hasNonNull("time")) {
      complete.put("time", BigDecimal.valueOf(surroundings.clock().millis(), 3));
    }
    if (!complete.hasNonNull("jobId")) {
      complete.put("jobId", UUID.randomUUID().toString());
    }
    input().send(complete.toString());
    return complete.get("jobId").asText();
  }

  /**
   * Takes up to ten messages, of any job. Each is given again after the queue's visibility timeout,
   * unless it is deleted.
   *
   * @param wait for the first one: whole seconds, at most 20
   * @throws QueueException when the queue can't be read
   */
  public List<ReceivedMessage> receive(Duration wait) {
    return output().receive(wait).stream().map(ReceivedMessage::of).toList();
  }

  /** Deletes a message that has been dealt with. */
  public void delete(ReceivedMessage message) {
    delete(List.of(message));
  }

  /** Deletes messages that have been dealt with. */
  public void delete(List<ReceivedMessage> messages) {
    output().delete(messages.stream().map(ReceivedMessage::receipt).toList());
  }

  /** Leaves messages to others: lets each be given again after a delay, by its receipt. */
  public void postpone(Map<String, Duration> delays) {
    output().postpone(delays);
  }

  /**
   * Waits until a job has ended.
   *
   * @param listener told each message of the job once, on this thread; may be told some again after
   *     this process was restarted
   * @return its end; empty if it did not end in time
   */
  public Optional<JobEnd> await(String jobId, Duration time, Consumer<JobMessage> listener)
      throws InterruptedException {
    return Optional.ofNullable(awaitAll(Set.of(jobId), time, listener).get(jobId));
  }

  /**
   * Waits until all of some jobs have ended. Messages of other jobs stay in the queue. A queue that
   * can't be reached is tried again until the time is over.
   *
   * @return the end of each job that ended in time, by its id
   * @throws QueueException when the queue does not exist or may not be read
   */
  public Map<String, JobEnd> awaitAll(
      Set<String> jobIds, Duration time, Consumer<JobMessage> listener)
      throws InterruptedException {
    var watch = new JobWatch(this, jobIds, listener);
    var deadline = surroundings.clock().instant().plus(time);
    var backoff = new Backoff(Duration.ofMillis(500), LONGEST_WAIT, new Random());
    while (!watch.isOver() && surroundings.clock().instant().isBefore(deadline)) {
      turn(watch, untilAtMost(deadline), backoff);
    }
    if (watch.isOver()) {
      sweep(watch);
    }
    return watch.ends();
  }

  /** Messages may overtake each other: nobody else will fetch those that come after the last. */
  private static void sweep(JobWatch watch) {
    try {
      var sweeps = 0;
      while (watch.turn(Duration.ZERO) && sweeps < MOST_SWEEPS) {
        sweeps++;
      }
    } catch (QueueException e) {
      log.debug("Messages of ended jobs may be left in the queue", e);
    }
  }

  private void turn(JobWatch watch, Duration wait, Backoff backoff) throws InterruptedException {
    try {
      watch.turn(wait);
      backoff.reset();
    } catch (QueueException e) {
      if (Thread.interrupted()) {
        throw (InterruptedException) new InterruptedException().initCause(e);
      }
      if (!e.isPassing()) {
        throw e;
      }
      surroundings.sleeper().sleep(backoff.next());
    }
  }

  private Duration untilAtMost(Instant deadline) {
    var left = Duration.between(surroundings.clock().instant(), deadline);
    return left.compareTo(LONGEST_WAIT) < 0 ? left : LONGEST_WAIT;
  }

  private MessageQueue input() {
    return queues.input().orElseThrow(() -> new IllegalStateException("No input queue is set"));
  }

  private MessageQueue output() {
    return queues.output().orElseThrow(() -> new IllegalStateException("No output queue is set"));
  }

  @Override
  public void close() {
    queues.close().run();
  }
}
