package io.cloudprocessingengine.inputpoller.handler;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.cloudprocessingengine.common.command.CommandError.Code;
import io.cloudprocessingengine.common.message.MessageType;
import io.cloudprocessingengine.common.status.JobState;
import io.cloudprocessingengine.inputpoller.command.CommandHandler;
import io.cloudprocessingengine.inputpoller.command.Outcome;
import io.cloudprocessingengine.inputpoller.command.Request;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * CANCEL_JOB: asks a job to stop. A reason goes before it, as a signal of our own. Of a job that
 * was asked to stop before, even one that has stopped since, the answer is the same.
 */
public final class CancelJobHandler implements CommandHandler {
  private static final Logger log = LoggerFactory.getLogger(CancelJobHandler.class);
  private static final String REASON = "#cancel";

  private final JobFinder finder;
  private final Histories histories;
  private final Workflows workflows;
  private final Answers answers;

  public CancelJobHandler(JobFinder finder, Histories histories, Workflows workflows, Clock clock) {
    this.finder = finder;
    this.histories = histories;
    this.workflows = workflows;
    this.answers = new Answers(clock);
  }

  @Override
  public Outcome handle(Request request) {
    var reason = request.command().data().path("reason").asText("");
    var note = note(request, reason);
    var job = finder.findNow(request);
    if (job.state() != JobState.OPEN || !cancel(request, job.run(), note)) {
      checkWasAsked(request, job);
    }
    var data = Answers.aboutJob(job);
    if (!reason.isEmpty()) {
      data.put("reason", reason);
    }
    return answers.answer(request, MessageType.CANCEL_REQUESTED, data);
  }

  /** The input of the signal that tells the reason; empty if there is none. */
  private static String note(Request request, String reason) {
    if (reason.isEmpty()) {
      return "";
    }
    var input = JsonNodeFactory.instance.objectNode().put("reason", reason);
    var note = input.put("command", request.messageId()).toString();
    if (note.length() > WorkflowStart.LONGEST_INPUT) {
      var message =
          "'data.reason' has %d characters as JSON; SWF takes %d at most"
              .formatted(note.length(), WorkflowStart.LONGEST_INPUT);
      throw request.command().refused(Code.TOO_LARGE, message, "data.reason");
    }
    return note;
  }

  private boolean cancel(Request request, Run run, String note) {
    if (!note.isEmpty() && !workflows.signal(run, REASON, note)) {
      return false;
    }
    log.info("Job {} of client {} is asked to stop", jobId(request), request.client().name());
    return workflows.requestCancel(run);
  }

  /** The run has closed: it may be that it was asked to, by this very command. */
  private void checkWasAsked(Request request, Listing job) {
    var ending = histories.now(job.run()).history().ending();
    if (!ending.cancelRequested()) {
      var message = "job '%s' has ended: %s".formatted(jobId(request), ending.state().text());
      throw request.command().refused(Code.CONFLICT, message, "jobId");
    }
  }

  private static String jobId(Request request) {
    return request.command().jobId();
  }
}
