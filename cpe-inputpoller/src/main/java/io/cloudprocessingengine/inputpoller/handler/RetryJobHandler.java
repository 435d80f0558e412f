package io.cloudprocessingengine.inputpoller.handler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudprocessingengine.common.command.CommandError.Code;
import io.cloudprocessingengine.common.message.JsonText;
import io.cloudprocessingengine.common.status.CarryName;
import io.cloudprocessingengine.common.status.JobState;
import io.cloudprocessingengine.inputpoller.command.CommandHandler;
import io.cloudprocessingengine.inputpoller.command.NotYetException;
import io.cloudprocessingengine.inputpoller.command.Outcome;
import io.cloudprocessingengine.inputpoller.command.Request;
import io.cloudprocessingengine.inputpoller.job.JobHistory;
import io.cloudprocessingengine.inputpoller.job.RetryMark;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * RETRY_JOB: runs a closed job again. The new run's input holds what had succeeded, so that only
 * the rest is run; what doesn't fit follows by signals, for which the Decider waits. The input
 * names the command, so that a repeated one finds the run it started, and sends the signals that
 * are missing.
 */
public final class RetryJobHandler implements CommandHandler {
  private static final Logger log = LoggerFactory.getLogger(RetryJobHandler.class);

  /** The last message of a job goes out a moment before it closes. */
  private static final Duration CLOSED = Duration.ofSeconds(5);

  private final JobFinder finder;
  private final Histories histories;
  private final Workflows workflows;
  private final RecentRuns recent;
  private final Clock clock;

  public RetryJobHandler(
      JobFinder finder, Histories histories, Workflows workflows, RecentRuns recent, Clock clock) {
    this.finder = finder;
    this.histories = histories;
    this.workflows = workflows;
    this.recent = recent;
    this.clock = clock;
  }

  @Override
  public Outcome handle(Request request) {
    var job = finder.findNow(request);
    var last = histories.now(job.run()).history();
    var mark = RetryMark.of(last.opening().input());
    if (mark.isPresent() && mark.get().command().equals(request.messageId())) {
      return repeated(request, job.run(), last, mark.get());
    }
    checkMayRetry(request, last);
    var base = base(job.run(), last);
    var retry = Retry.of(request, base.run(), base.history());
    var result = workflows.start(retry.start());
    if (result instanceof StartResult.Started started) {
      return started(request, base.run(), started.runId(), retry);
    }
    if (result instanceof StartResult.Refused refused) {
      throw request.command().refused(refused.code(), refused.message(), null);
    }
    if (result instanceof StartResult.NotRegistered missing) {
      return Registration.missing(request, missing);
    }
    return Outcome.Retry.notYet("the job runs again already");
  }

  private record Base(Run run, JobHistory history) {}

  /**
   * What is carried is that of the latest run which got all that was carried to it: one that closed
   * before that has begun no step.
   */
  private Base base(Run run, JobHistory history) {
    var mark = RetryMark.of(history.opening().input());
    if (mark.isEmpty() || parts(history) >= mark.get().parts()) {
      return new Base(run, history);
    }
    var before = before(run, mark.get());
    return base(before, histories.of(before).history());
  }

  private static Run before(Run run, RetryMark mark) {
    return new Run(run.job(), mark.of(), run.type(), run.started());
  }

  private static long parts(JobHistory history) {
    return history.signals().stream()
        .flatMap(it -> CarryName.parse(it.name()).stream())
        .map(CarryName::number)
        .distinct()
        .count();
  }

  private static void checkMayRetry(Request request, JobHistory last) {
    var state = last.ending().state();
    if (state == JobState.OPEN && request.age().compareTo(CLOSED) < 0) {
      throw new NotYetException("the job has not closed yet");
    }
    if (state == JobState.OPEN || state == JobState.COMPLETED) {
      var why = state == JobState.OPEN ? "it still runs" : "it completed, nothing failed";
      var message = "job '%s' can't be retried: %s".formatted(request.command().jobId(), why);
      throw request.command().refused(Code.CONFLICT, message, "jobId");
    }
  }

  private Outcome started(Request request, Run before, String runId, Retry retry) {
    var run = new Run(before.job(), runId, before.type(), clock.instant());
    recent.add(run);
    log.info(
        "Job {} of client {} is retried: run {} goes on from {}",
        request.command().jobId(),
        request.client().name(),
        runId,
        before.runId());
    return signaled(request, run, before.runId(), retry);
  }

  private Outcome signaled(Request request, Run run, String before, Retry retry) {
    retry.signals().forEach((name, input) -> workflows.signal(run, name, input));
    var mark = new RetryMark(before, request.messageId(), 0, retry.carried());
    return answer(request, run, retry.start().input(), mark);
  }

  /** This command has started the run; not all signals may have been sent. */
  private Outcome repeated(Request request, Run run, JobHistory now, RetryMark mark) {
    if (mark.parts() > 0 && now.ending().isOpen()) {
      var before = before(run, mark);
      var retry = Retry.of(request, before, histories.of(before).history());
      return signaled(request, run, mark.of(), retry);
    }
    var input = JsonText.parse(now.opening().input()).orElseGet(NullNode::getInstance);
    return answer(request, run, input, mark);
  }

  private static Outcome answer(Request request, Run run, JsonNode input, RetryMark mark) {
    var original = input instanceof ObjectNode it ? it.deepCopy().without(RetryMark.MEMBER) : input;
    return new Outcome.Answered(WorkflowScheduled.retried(request, run, original, mark));
  }
}
