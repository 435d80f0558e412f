package io.cloudprocessingengine.inputpoller.handler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudprocessingengine.common.command.CommandError.Code;
import io.cloudprocessingengine.common.message.JsonText;
import io.cloudprocessingengine.common.message.Trace;
import io.cloudprocessingengine.inputpoller.command.CommandHandler;
import io.cloudprocessingengine.inputpoller.command.Outcome;
import io.cloudprocessingengine.inputpoller.command.Request;
import io.cloudprocessingengine.inputpoller.job.RetryMark;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * START_JOB: starts the job's workflow, once for ever. SWF itself refuses a second open run of a
 * workflowId; closed runs are looked up before. A repeated command is answered as the first was;
 * one that uses the id of another job is a conflict.
 */
public final class StartJobHandler implements CommandHandler {
  private static final Logger log = LoggerFactory.getLogger(StartJobHandler.class);

  private final Workflows workflows;
  private final Clock clock;
  private final RecentRuns recent;
  private final ClosedJobs closed;

  public StartJobHandler(Workflows workflows, RecentRuns recent, ClosedJobs closed, Clock clock) {
    this.workflows = workflows;
    this.recent = recent;
    this.closed = closed;
    this.clock = clock;
  }

  @Override
  public Outcome handle(Request request) {
    var start = WorkflowStart.of(request);
    var earlier = recent.find(start.job()).or(() -> closed(request, start.job()));
    var known = earlier.flatMap(run -> repeated(request, start, run));
    if (known.isPresent()) {
      return known.get();
    }
    var result = workflows.start(start);
    if (result instanceof StartResult.Started started) {
      return started(request, start, started.runId());
    }
    if (result instanceof StartResult.NotRegistered missing) {
      return Registration.missing(request, missing);
    }
    if (result instanceof StartResult.Refused refused) {
      throw request.command().refused(refused.code(), refused.message(), refused.field());
    }
    return workflows
        .findOpen(start.job())
        .map(Listing::run)
        .flatMap(run -> repeated(request, start, run))
        .orElseGet(() -> Outcome.Retry.notYet("the job runs, but is not listed yet"));
  }

  private Optional<Run> closed(Request request, JobKey job) {
    return closed.mayHaveClosed(job, request.client().name())
        ? workflows.findClosed(job).map(Listing::run)
        : Optional.empty();
  }

  private Outcome started(Request request, WorkflowStart start, String runId) {
    var run = new Run(start.job(), runId, start.type(), clock.instant());
    recent.add(run);
    log.info(
        "Job {} of client {} started: {} {} as {}, run {}",
        request.command().jobId(),
        request.client().name(),
        start.type().name(),
        start.type().version(),
        start.job().workflowId(),
        runId);
    return new Outcome.Answered(WorkflowScheduled.message(request, run, start.input()));
  }

  /** Empty if SWF keeps the run no longer: then it is as if it had never been. */
  private Optional<Outcome> repeated(Request request, WorkflowStart start, Run run) {
    var jobId = request.command().jobId();
    var first = workflows.input(run);
    if (first.isEmpty()) {
      recent.forget(run);
      return Optional.empty();
    }
    if (!run.type().equals(start.type()) || !isSame(first.get(), start.input())) {
      var message = "job '%s' exists with other data, as run %s".formatted(jobId, run.runId());
      throw request.command().refused(Code.CONFLICT, message, "jobId");
    }
    log.info("Job {} of client {} was started before", jobId, request.client().name());
    var message = WorkflowScheduled.message(request, run, start.input());
    return Optional.of(new Outcome.Answered(message));
  }

  /** Both read back from their texts, so that numbers compare as they are written. */
  private static boolean isSame(String first, ObjectNode input) {
    return payload(first).isPresent() && payload(first).equals(payload(input.toString()));
  }

  /**
   * An input without what is ours: the client's record, and the mark of a retry; and without its
   * trace, since a command that is sent again may be part of another.
   */
  private static Optional<JsonNode> payload(String input) {
    return JsonText.parse(input)
        .filter(ObjectNode.class::isInstance)
        .map(it -> ((ObjectNode) it).without(List.of("client", RetryMark.MEMBER, Trace.KEY)));
  }
}
