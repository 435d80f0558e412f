package io.cloudprocessingengine.client;

import io.cloudprocessingengine.client.sqs.MessageQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Follows some jobs until all of them have ended. */
final class JobWatch {
  /** A little longer than what is left to others is put back for. */
  private static final Duration LENDING = Duration.ofMillis(1_500);

  private final Set<String> open;
  private final Consumer<JobMessage> listener;
  private final Questions questions;
  private final Predicate<JobMessage> own;
  private final Predicate<JobMessage> denied;
  private final Sieve sieve;
  private final Map<String, JobEnd> ends = new LinkedHashMap<>();
  private String runId = "";
  private Map<String, Instant> since = Map.of();

  /**
   * Nothing was heard yet.
   *
   * @param sent tells answers to commands of this client from those that others wait for
   */
  JobWatch(
      MessageQueue queue,
      Set<String> jobIds,
      Consumer<JobMessage> listener,
      Questions questions,
      SentCommands sent) {
    var jobs = Set.copyOf(jobIds);
    this.open = new HashSet<>(jobs);
    this.listener = listener;
    this.questions = questions;
    this.own = message -> questions.isAnswered(message) || sent.isAnswered(message);
    this.denied = sent::isDenied;
    this.sieve =
        new Sieve(queue, message -> jobs.contains(message.jobId()), this::tell)
            .lending(this.own.negate());
  }

  /** Ends of other runs don't count, and are not told. */
  JobWatch ofRun(String id) {
    runId = id;
    return this;
  }

  /** The same of ends that came before the instant that is given for their job. */
  JobWatch since(Map<String, Instant> instants) {
    since = Map.copyOf(instants);
    return this;
  }

  private boolean counts(JobMessage message) {
    var from = since.getOrDefault(message.jobId(), Instant.MIN);
    return (runId.isEmpty() || runId.equals(message.runId()))
        && message.time().filter(from::isAfter).isEmpty();
  }

  boolean isOver() {
    return open.isEmpty();
  }

  /** The jobs that have ended. */
  Map<String, JobEnd> ends() {
    return Map.copyOf(ends);
  }

  /**
   * Receives once, and asks about jobs that are silent.
   *
   * @return true if a message of these jobs came
   */
  boolean turn(Duration wait) {
    var came = sieve.turn(wait);
    questions.turn(open);
    return came;
  }

  /** How long not to receive, so that another gets the answer that was just left to it. */
  Duration pause() {
    return sieve.hasLent() ? LENDING : Duration.ZERO;
  }

  /**
   * What another asked long ago, and did not wait for, may be true no more, unless it is that there
   * is no such job; and whoever is told an end takes it for the end.
   */
  private void tell(JobMessage message) {
    questions.note(message);
    var end = message.outcome().filter(it -> counts(message));
    if ((message.isAnswer() && !own.test(message) && !denied.test(message))
        || (message.outcome().isPresent() && end.isEmpty())) {
      return;
    }
    if (!questions.isAnswered(message)) {
      questions.heard(message.jobId());
      listener.accept(message);
    } else if (end.isPresent() && open.contains(message.jobId())) {
      listener.accept(message);
    } else if (message.jobStatus().isEmpty()) {
      questions.refused(message);
    }
    end.ifPresent(it -> end(it, message));
  }

  private void end(JobOutcome outcome, JobMessage message) {
    if (open.remove(message.jobId())) {
      ends.put(message.jobId(), new JobEnd(outcome, message));
    }
  }
}
