package io.cloudprocessingengine.client.cli;

import io.cloudprocessingengine.client.CpeClient;
import io.cloudprocessingengine.client.JobEnd;
import io.cloudprocessingengine.client.JobMessage;
import io.cloudprocessingengine.client.RefusedException;
import io.cloudprocessingengine.client.command.GetJobStatus;
import io.cloudprocessingengine.client.sqs.QueueException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Where jobs stood when somebody began to watch them: which run counts, and which have ended.
 *
 * @param answers the JOB_STATUS of each job that is known
 */
record Standing(Map<String, JobMessage> answers) {
  /** Nobody has asked. */
  static final Standing UNKNOWN = new Standing(Map.of());

  private static final Duration ANSWER = Duration.ofSeconds(8);

  /** Who watches many jobs wants to see something. */
  private static final Duration LONGEST = Duration.ofSeconds(15);

  /** For messages of an ended job that are in the queue still. */
  private static final Duration LEFT = Duration.ofSeconds(5);

  Standing {
    answers = Map.copyOf(answers);
  }

  /**
   * Asks about each job, if there is a queue to ask by, and somebody who answers.
   *
   * @param time for all of it, at most
   */
  static Standing of(CpeClient client, Set<String> jobIds, Duration time)
      throws InterruptedException {
    var answers = new HashMap<String, JobMessage>();
    var end = System.nanoTime() + Math.min(time.dividedBy(4).toNanos(), LONGEST.toNanos());
    for (var jobId : client.canAsk() ? jobIds : Set.<String>of()) {
      var left = Duration.ofNanos(end - System.nanoTime());
      if (left.isNegative()) {
        break;
      }
      var answer = ask(client, jobId, left.compareTo(ANSWER) < 0 ? left : ANSWER);
      answer.filter(it -> it.jobStatus().isPresent()).ifPresent(it -> answers.put(jobId, it));
      if (answer.isEmpty()) {
        break;
      }
    }
    return new Standing(answers);
  }

  /** Empty if nobody answers; a refusal is an answer, for the job may be started yet. */
  private static Optional<JobMessage> ask(CpeClient client, String jobId, Duration time)
      throws InterruptedException {
    try {
      return client.ask(GetJobStatus.of(jobId).build(), time);
    } catch (RefusedException e) {
      return Optional.of(e.answer());
    } catch (QueueException e) {
      // Who waits for messages waits for queues, too, and says what is wrong with them.
      return Optional.empty();
    }
  }

  /** When the run of each of some jobs began: ends before that are those of other runs. */
  Map<String, Instant> begins(Set<String> jobIds) {
    return jobIds.stream().collect(Collectors.toMap(it -> it, this::begin));
  }

  private Instant begin(String jobId) {
    return Optional.ofNullable(answers.get(jobId))
        .flatMap(JobMessage::jobStatus)
        .map(it -> it.run().started())
        .orElse(Instant.MIN);
  }

  /** The ends of the jobs that have ended, by their last message, or else by their status. */
  Map<String, JobEnd> awaitEnded(CpeClient client, Set<String> jobIds, Heard heard)
      throws InterruptedException {
    var ended =
        jobIds.stream()
            .filter(answers::containsKey)
            .filter(it -> answers.get(it).outcome().isPresent())
            .collect(Collectors.toSet());
    if (ended.isEmpty()) {
      return new HashMap<>();
    }
    var ends = new HashMap<>(client.awaitAll(begins(ended), LEFT, heard::show));
    ended.stream()
        .filter(Predicate.not(ends::containsKey))
        .map(answers::get)
        .forEach(
            answer -> {
              heard.show(answer);
              ends.put(answer.jobId(), new JobEnd(answer.outcome().orElseThrow(), answer));
            });
    return ends;
  }
}
