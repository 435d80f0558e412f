package io.cloudprocessingengine.client;

import io.cloudprocessingengine.client.sqs.QueueException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks where jobs stand of which nothing was heard for a while: another reader of the queue may
 * have taken the message of their end. A job is asked about again after twice as long each time, so
 * that one that takes days costs little.
 */
final class Questions {
  private static final Logger log = LoggerFactory.getLogger(Questions.class);
  private static final int MOST_AT_ONCE = 10;
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final Clock clock;
  private final Duration silence;
  private final Function<String, Optional<String>> ask;
  private final Due first;
  private final Map<String, Due> due = new HashMap<>();
  private final Set<String> asked = new HashSet<>();
  private final Set<String> refused = new HashSet<>();
  private boolean mute;

  /** When to say that nobody answers: once, and never after an answer. */
  private Instant hint = Instant.MAX;

  private record Due(Instant time, Duration silence) {}

  /**
   * None were asked yet.
   *
   * @param silence after which a job is asked about first
   * @param ask sends the question about a job; returns the id of that message, if there is a queue
   *     to send it by
   */
  Questions(Clock clock, Duration silence, Function<String, Optional<String>> ask) {
    this.clock = clock;
    this.silence = silence;
    this.ask = ask;
    this.first = new Due(clock.instant().plus(silence), silence);
  }

  /** Something was heard of a job. */
  void heard(String jobId) {
    due.put(jobId, new Due(clock.instant().plus(silence), silence));
  }

  /** Asks about those of some jobs that have been silent for too long. */
  void turn(Set<String> jobIds) {
    var now = clock.instant();
    if (!hint.isAfter(now)) {
      unanswered();
    }
    jobIds.stream()
        .filter(job -> !due.getOrDefault(job, first).time().isAfter(now))
        .limit(MOST_AT_ONCE)
        .forEach(this::question);
  }

  private void question(String jobId) {
    var doubled = due.getOrDefault(jobId, first).silence().multipliedBy(2);
    var next = List.of(doubled, longest()).stream().min(Duration::compareTo).orElseThrow();
    due.put(jobId, new Due(clock.instant().plus(next), next));
    try {
      ask.apply(jobId).ifPresent(this::sent);
      mute = false;
    } catch (QueueException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw e;
      }
      unsent(e);
    }
  }

  private void sent(String messageId) {
    if (asked.isEmpty()) {
      hint = clock.instant().plus(silence);
    }
    asked.add(messageId);
  }

  private void unanswered() {
    log.warn(
        "Nobody answers where silent jobs stand. Does an InputPoller read the input queue, and answer to this output queue?");
    hint = Instant.MAX;
  }

  /** Somebody is there who answers, if this is the answer to a question of these. */
  void note(JobMessage message) {
    if (isAnswered(message)) {
      hint = Instant.MAX;
    }
  }

  /** Says once of an outage that nothing can be asked. */
  private void unsent(QueueException e) {
    if (!mute) {
      log.warn(
          "Silent jobs can't be asked about ({}): an end will be missed if another reader takes the message of it",
          e.getMessage());
    }
    mute = true;
  }

  private Duration longest() {
    return silence.compareTo(LONGEST) > 0 ? silence : LONGEST;
  }

  /** Says once of a job that its status is refused: its end may never be known. */
  void refused(JobMessage answer) {
    if (refused.add(answer.jobId())) {
      log.warn(
          "Job {} can't be asked about ({}): its end will be missed if another reader takes the message of it",
          answer.jobId(),
          answer.failure().map(Failure::toString).orElse(answer.type()));
    }
  }

  /** True of the answer to a question of these. */
  boolean isAnswered(JobMessage answer) {
    return asked.contains(answer.commandId());
  }
}
