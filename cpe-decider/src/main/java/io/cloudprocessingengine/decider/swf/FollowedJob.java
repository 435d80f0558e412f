package io.cloudprocessingengine.decider.swf;

import io.cloudprocessingengine.decider.decision.Job;
import io.cloudprocessingengine.decider.decision.Limits;
import io.cloudprocessingengine.decider.history.Event;
import io.cloudprocessingengine.decider.history.ExecutionId;
import io.cloudprocessingengine.decider.history.WorkflowStart;
import io.cloudprocessingengine.decider.message.JobMessages;
import io.cloudprocessingengine.decider.message.Recipient;
import io.cloudprocessingengine.decider.plan.Plan;
import java.util.List;
import java.util.Optional;

/** A job that is kept between its decisions, with whom to tell about it. */
final class FollowedJob {
  private final Job job;
  private final JobMessages messages;
  private final Recipient recipient;
  private Optional<Untold> untold = Optional.empty();

  private FollowedJob(Job job, JobMessages messages, Recipient recipient) {
    this.job = job;
    this.messages = messages;
    this.recipient = recipient;
  }

  /**
   * A job from the beginning of its history.
   *
   * @param fallback the queue for a job that names no client
   */
  static FollowedJob begin(
      Plan plan, ExecutionId execution, List<Event> events, Optional<String> fallback) {
    var job = new Job(plan, execution, Limits.SWF).addAll(events);
    var recipient = Recipient.of(job.input(), fallback);
    return new FollowedJob(
        job, new JobMessages(execution, plan.id(), recipient.about()), recipient);
  }

  Job job() {
    return job;
  }

  JobMessages messages() {
    return messages;
  }

  Recipient recipient() {
    return recipient;
  }

  /**
   * Whom its end is told. That of a child is told nobody: its client would take it for the end of
   * the whole job, whose id it shares.
   */
  Recipient recipientOfEnd() {
    var isChild = job.state().start().map(WorkflowStart::isChild).orElse(false);
    return isChild ? new Recipient(Optional.empty(), recipient.about()) : recipient;
  }

  /** Keeps what is to be told, until it is known whether it took effect. */
  void keep(Untold what) {
    untold = Optional.of(what);
  }

  /** Whether something is kept that is in no history. */
  boolean hasUntold() {
    return untold.isPresent();
  }

  /** Gives out what was kept, once. */
  Optional<Untold> takeUntold() {
    var kept = untold;
    untold = Optional.empty();
    return kept;
  }

  /** Whether events that begin there follow on what is known without a gap. */
  boolean continuesWith(List<Event> events) {
    return events.isEmpty() || events.get(0).id() <= job.state().lastEventId() + 1;
  }
}
