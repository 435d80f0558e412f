package io.cloudprocessingengine.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudprocessingengine.client.command.GetJobStatus;
import io.cloudprocessingengine.client.sqs.MessageQueue;
import io.cloudprocessingengine.client.sqs.QueueException;
import io.cloudprocessingengine.common.command.Command;
import io.cloudprocessingengine.common.command.CommandType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
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
 * than one thread that waits for all. Every method throws {@link QueueException} when a queue does
 * not exist or may not be used; those that wait try again if the trouble may pass.
 */
public final class CpeClient implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(CpeClient.class);
  private static final int MOST_SWEEPS = 10;

  private final Queues queues;
  private final Surroundings surroundings;
  private final SentCommands sent = new SentCommands();
  private volatile boolean closed;

  /** Where commands go and messages come from; a client may have only one of them. */
  record Queues(Optional<Sender> input, Optional<MessageQueue> output, Runnable close) {}

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
   * @return the id of the job that it is about; empty for a list of jobs
   */
  public String send(Command command) {
    note(command);
    sent.note(input().send(command).messageId());
    return command.jobId();
  }

  private void note(Command command) {
    sent.noteDomain(command.jobId(), command.data());
    if (command.type() == CommandType.START_JOB) {
      sent.noteStart(command.jobId());
    }
  }

  /**
   * Sends a command as it is, unchecked; a missing {@code time} and {@code jobId}, and the client's
   * default domain are filled in.
   *
   * @return the id of the job that it is about
   */
  public String send(ObjectNode command) {
    var complete = command.deepCopy();
    sent.note(input().send(complete));
    var jobId = complete.path("jobId").asText("");
    sent.noteDomain(jobId, complete.path("data"));
    if (complete.path("type").asText("").equals(CommandType.START_JOB.name())) {
      sent.noteStart(jobId);
    }
    return jobId;
  }

  /** Sends a text as it is, be it a command or not. */
  public void send(String body) {
    sent.note(input().send(body).messageId());
  }

  /**
   * Sends a command and waits for its answer. Other messages stay in the queue.
   *
   * @return the answer; empty if none came in time, and the command may yet be carried out
   * @throws RefusedException when the answer is COMMAND_REJECTED
   */
  public Optional<JobMessage> ask(Command command, Duration time) throws InterruptedException {
    note(command);
    return answer(new AnswerWatch(output(), input().send(command)), time);
  }

  /** The same for a text that is sent as it is. */
  public Optional<JobMessage> ask(String body, Duration time) throws InterruptedException {
    return answer(new AnswerWatch(output(), input().send(body)), time);
  }

  private Optional<JobMessage> answer(AnswerWatch watch, Duration time)
      throws InterruptedException {
    patience(time).until(() -> watch.answer().isPresent(), watch::turn);
    watch.answer().filter(it -> it.type().equals("COMMAND_REJECTED")).ifPresent(CpeClient::refuse);
    return watch.answer();
  }

  private static void refuse(JobMessage answer) {
    throw new RefusedException(answer);
  }

  /**
   * Tells a listener each message of the queue once, on this thread, until the time is over, the
   * thread is interrupted, or the client is closed. A message is deleted when the listener returns;
   * when it throws, the message is told again later. Messages that were told before this process
   * was restarted may be told again.
   */
  public void listen(Duration time, Consumer<JobMessage> listener) throws InterruptedException {
    var listening = new Listening(output(), listener);
    patience(time).until(() -> false, listening::turn);
  }

  /**
   * Takes some of the messages out of the queue, each told once; the others stay in it. An
   * exception of the listener ends it, and the message is given again later.
   */
  public void take(Duration time, Predicate<JobMessage> wanted, Consumer<JobMessage> listener)
      throws InterruptedException {
    sift(new Sieve(output(), wanted, listener), time);
  }

  /**
   * Tells some of the messages, each once, and leaves all in the queue. Of more than 100,000 it
   * tells some again.
   */
  public void look(Duration time, Predicate<JobMessage> wanted, Consumer<JobMessage> listener)
      throws InterruptedException {
    sift(new Sieve(output(), wanted, listener).leaving(), time);
  }

  private void sift(Sieve sieve, Duration time) throws InterruptedException {
    patience(time).until(() -> false, sieve::turn);
  }

  private Patience patience(Duration time) {
    return new Patience(surroundings, time, () -> closed);
  }

  /**
   * Takes up to ten messages, of any job. Each is given again after the queue's visibility timeout,
   * unless it is deleted.
   *
   * @param wait for the first one: whole seconds, at most 20
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
   * Waits until a job has ended. If nothing is heard of it for a while, its status is asked for,
   * and the JOB_STATUS that tells its end stands for a message that another reader has taken.
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
   * Waits until one run of a job has ended; ends of earlier runs, before a retry, don't count, and
   * are not told.
   *
   * @param scheduled the WORKFLOW_SCHEDULED message that told the start of the run
   * @return its end; empty if it did not end in time
   */
  public Optional<JobEnd> await(JobMessage scheduled, Duration time, Consumer<JobMessage> listener)
      throws InterruptedException {
    var watch = watch(Set.of(scheduled.jobId()), listener);
    return Optional.ofNullable(follow(watch.ofRun(scheduled.runId()), time).get(scheduled.jobId()));
  }

  /**
   * Waits until all of some jobs have ended. Messages of other jobs stay in the queue.
   *
   * @return the end of each job that ended in time, by its id
   */
  public Map<String, JobEnd> awaitAll(
      Set<String> jobIds, Duration time, Consumer<JobMessage> listener)
      throws InterruptedException {
    return follow(watch(jobIds, listener), time);
  }

  /**
   * Waits until all of some jobs have ended; ends that came before an instant, such as those of
   * runs before a retry, don't count, and are not told.
   *
   * @param since from when on ends of each job count, by the job's id
   * @return the end of each job that ended in time, by its id
   */
  public Map<String, JobEnd> awaitAll(
      Map<String, Instant> since, Duration time, Consumer<JobMessage> listener)
      throws InterruptedException {
    return follow(watch(since.keySet(), listener).since(since), time);
  }

  private JobWatch watch(Set<String> jobIds, Consumer<JobMessage> listener) {
    var questions = new Questions(surroundings.clock(), surroundings.silence(), this::question);
    return new JobWatch(output(), jobIds, listener, questions, sent);
  }

  /** A client without an input queue can't ask. */
  private Optional<String> question(String jobId) {
    var question = GetJobStatus.of(jobId);
    sent.domainOf(jobId).ifPresent(question::in);
    return queues.input().map(it -> it.send(question.build()).messageId());
  }

  private Map<String, JobEnd> follow(JobWatch watch, Duration time) throws InterruptedException {
    patience(time).until(watch::isOver, watch::turn, watch::pause);
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

  /** Whether there is an input queue, for commands and questions. */
  public boolean canAsk() {
    return queues.input().isPresent();
  }

  private Sender input() {
    return queues.input().orElseThrow(() -> new IllegalStateException("No input queue is set"));
  }

  private MessageQueue output() {
    return queues.output().orElseThrow(() -> new IllegalStateException("No output queue is set"));
  }

  /**
   * Ends calls that wait, too: as if their time were over. What a listener is told just then may be
   * told again to the next, for it can't be deleted any more.
   */
  @Override
  public void close() {
    closed = true;
    queues.close().run();
  }
}
