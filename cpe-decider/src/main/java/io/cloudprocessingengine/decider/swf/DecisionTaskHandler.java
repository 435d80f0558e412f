package io.cloudprocessingengine.decider.swf;

import io.cloudprocessingengine.common.log.JobContext;
import io.cloudprocessingengine.decider.decision.Decisions;
import io.cloudprocessingengine.decider.history.Event;
import io.cloudprocessingengine.decider.message.Teller;
import io.cloudprocessingengine.decider.plan.Plan;
import io.cloudprocessingengine.decider.plan.PlanId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;

/** Decides a task: catches the job up, lets the core decide, answers SWF, and tells the client. */
final class DecisionTaskHandler {
  private static final Logger log = LoggerFactory.getLogger(DecisionTaskHandler.class);

  private final DecisionTasks tasks;
  private final Map<PlanId, Plan> plans;
  private final Optional<String> fallbackQueue;
  private final Teller teller;
  private final FollowedJobs jobs;
  private final EventLog eventLog = new EventLog();

  DecisionTaskHandler(
      DecisionTasks tasks,
      Map<PlanId, Plan> plans,
      Optional<String> fallbackQueue,
      Teller teller,
      FollowedJobs jobs) {
    this.tasks = tasks;
    this.plans = Map.copyOf(plans);
    this.fallbackQueue = fallbackQueue;
    this.teller = teller;
    this.jobs = jobs;
  }

  /**
   * A task that cannot be decided is left to its timeout: another decider, or a better version of
   * this one, gets it.
   */
  void handle(DecisionTask task) throws InterruptedException {
    var execution = task.execution();
    try (var ids = JobContext.open()) {
      ids.with("workflowId", execution.workflowId()).with("runId", execution.runId());
      handle(task, ids);
    }
  }

  private void handle(DecisionTask task, JobContext ids) throws InterruptedException {
    var execution = task.execution();
    try {
      var plan = plans.get(new PlanId(task.type().name(), task.type().version()));
      if (plan == null) {
        log.error(
            "No plan for workflow type {}: its decision task is left to another decider; give this one the plan (it has {})",
            task.type(),
            plans.keySet());
        return;
      }
      var job = caughtUp(task, plan);
      ids.with("jobId", job.recipient().about().jobId());
      ids.with("traceId", job.recipient().about().traceId());
      decide(task, job);
    } catch (SdkException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      jobs.forget(execution.runId());
      log.error("Cannot decide {}: its task is left to its timeout", execution, e);
    }
  }

  private FollowedJob caughtUp(DecisionTask task, Plan plan) {
    var runId = task.execution().runId();
    var known = jobs.find(runId);
    if (known.filter(job -> job.continuesWith(task.events())).isPresent()) {
      known.get().job().addAll(task.events());
      tellLate(known.get(), task.events());
      return known.get();
    }
    var begins = !task.events().isEmpty() && task.events().get(0).id() == 1;
    var events = begins ? task.events() : tasks.history(task.execution(), task.startedEventId());
    known.ifPresent(job -> tellLate(job, events));
    var job = FollowedJob.begin(plan, task.execution(), events, fallbackQueue);
    jobs.keep(runId, job);
    return job;
  }

  private void decide(DecisionTask task, FollowedJob job) throws InterruptedException {
    eventLog.log(task);
    var notices = job.job().noticesAfter(task.previousStartedEventId());
    eventLog.log(notices);
    var decisions = job.job().decide();
    var closing = decisions.closing();
    if (closing.isPresent()) {
      teller.tell(job.recipient(), job.messages(), notices);
      if (!teller.tellLast(job.recipientOfEnd(), job.messages(), closing.get())) {
        log.warn(
            "The last message of {} can't be delivered, so its close waits for that: {}",
            task.execution(),
            teller.trouble(job.recipientOfEnd()));
        return;
      }
    }
    var context = job.job().contextAfter(task.previousStartedEventId());
    if (closing.isEmpty()) {
      job.keep(new Untold(task.startedEventId(), notices, decisions));
    }
    var runId = task.execution().runId();
    try {
      if (answer(task, decisions, context)) {
        job.takeUntold().ifPresent(it -> tell(job, it));
      }
    } finally {
      // Anew: what is not told yet is in no history, so that it must not go when memory is short.
      jobs.keep(runId, job);
    }
    if (closing.isPresent()) {
      // Should SWF refuse the close, the job is read from its history.
      jobs.forget(runId);
    }
  }

  /** The reply to an answer may have been lost, and the answer not. */
  private void tellLate(FollowedJob job, List<Event> events) {
    job.takeUntold().filter(it -> it.tookEffect(events)).ifPresent(it -> tell(job, it));
  }

  private void tell(FollowedJob job, Untold what) {
    teller.tell(job.recipient(), job.messages(), what.notices());
    teller.tell(job.recipient(), job.messages(), what.decisions());
  }

  private boolean answer(DecisionTask task, Decisions decisions, String context) {
    var answer = tasks.respond(task, decisions.list(), context);
    switch (answer.fate()) {
      case TAKEN -> eventLog.log(decisions);
      case TOO_LATE ->
          log.warn("SWF no longer waits for this decision ({}): it is decided again", answer.why());
      case INVALID -> log.error("SWF does not take the decisions: {}", answer.why());
    }
    return answer.fate() == DecisionTasks.Fate.TAKEN;
  }
}
