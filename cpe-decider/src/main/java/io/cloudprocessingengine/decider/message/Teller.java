package io.cloudprocessingengine.decider.message;

import io.cloudprocessingengine.common.message.Outbox;
import io.cloudprocessingengine.decider.decision.Decision;
import io.cloudprocessingengine.decider.decision.Decisions;
import io.cloudprocessingengine.decider.decision.Notice;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Sends the messages of jobs: most in the background, the last one of a job at once. */
public final class Teller {
  private final Outbox outbox;
  private final Clock clock;
  private final Duration patience;

  /**
   * Tells through an outbox.
   *
   * @param patience how long the last message of a job may take to be delivered
   */
  public Teller(Outbox outbox, Clock clock, Duration patience) {
    this.outbox = outbox;
    this.clock = clock;
    this.patience = patience;
  }

  /** Tells what happened to steps; returns at once. */
  public void tell(Recipient recipient, JobMessages messages, List<Notice> notices) {
    recipient
        .queueUrl()
        .ifPresent(queue -> notices.forEach(notice -> outbox.send(queue, messages.of(notice))));
  }

  /** Tells what SWF has been told to do; returns at once. */
  public void tell(Recipient recipient, JobMessages messages, Decisions decisions) {
    recipient
        .queueUrl()
        .ifPresent(
            queue ->
                scheduled(decisions)
                    .forEach(it -> outbox.send(queue, messages.scheduled(it, clock.instant()))));
  }

  /** Tells how the job ends; true when the client's queue has it, or there is nobody to tell. */
  public boolean tellLast(Recipient recipient, JobMessages messages, Decision closing)
      throws InterruptedException {
    return recipient.queueUrl().isEmpty()
        || outbox.deliver(
            recipient.queueUrl().get(), messages.last(closing, clock.instant()), patience);
  }

  /** Whom it could not tell, and why. */
  public String trouble(Recipient recipient) {
    var queue = recipient.queueUrl().orElse("");
    return (queue + ": " + outbox.trouble(queue)).replaceFirst(": $", "");
  }

  private static Stream<Decision.ScheduleActivity> scheduled(Decisions decisions) {
    return decisions.list().stream()
        .filter(Decision.ScheduleActivity.class::isInstance)
        .map(Decision.ScheduleActivity.class::cast);
  }
}
