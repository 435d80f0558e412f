package io.cloudprocessingengine.inputpoller.handler;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.cloudprocessingengine.common.command.CommandError.Code;
import io.cloudprocessingengine.common.message.MessageType;
import io.cloudprocessingengine.common.status.ActivityStatus;
import io.cloudprocessingengine.inputpoller.command.CommandHandler;
import io.cloudprocessingengine.inputpoller.command.Outcome;
import io.cloudprocessingengine.inputpoller.command.Request;
import io.cloudprocessingengine.inputpoller.job.JobHistory;
import java.time.Clock;

/**
 * CANCEL_ACTIVITY: asks one activity to stop, by a signal of our own that the Decider acts on. The
 * signal names the command, so that a repeated one sends it once.
 */
public final class CancelActivityHandler implements CommandHandler {
  private static final String SIGNAL = "#cancel-activity";

  private final JobFinder finder;
  private final Histories histories;
  private final Workflows workflows;
  private final Answers answers;

  public CancelActivityHandler(
      JobFinder finder, Histories histories, Workflows workflows, Clock clock) {
    this.finder = finder;
    this.histories = histories;
    this.workflows = workflows;
    this.answers = new Answers(clock);
  }

  @Override
  public Outcome handle(Request request) {
    var job = finder.findNow(request);
    var history = histories.now(job.run()).history();
    var activity = ActivityStatusHandler.activity(request, history);
    var input = JsonNodeFactory.instance.objectNode().put("activityId", activity.activityId());
    var signal = input.put("command", request.messageId()).toString();
    if (!wasSent(history, signal)) {
      var ended = activity.state().hasEnded() && !waitsForItsNextAttempt(activity, history);
      send(request, job.run(), activity, ended, signal);
    }
    var data = Answers.aboutJob(job);
    data.putObject("activity").put("activityId", activity.activityId());
    return answers.answer(request, MessageType.CANCEL_REQUESTED, data);
  }

  private static boolean wasSent(JobHistory history, String input) {
    return history.signals().stream()
        .anyMatch(it -> it.name().equals(SIGNAL) && it.input().equals(input));
  }

  /** Between two attempts a timer runs that is called like the next. */
  private static boolean waitsForItsNextAttempt(ActivityStatus activity, JobHistory history) {
    var id = activity.activityId();
    var mark = id.lastIndexOf('#');
    var next =
        mark < 0
            ? id + "#2"
            : id.substring(0, mark + 1) + (Integer.parseInt(id.substring(mark + 1)) + 1);
    return history.timers().stream().anyMatch(it -> it.id().equals(next) && it.ended().isEmpty());
  }

  private void send(
      Request request, Run run, ActivityStatus activity, boolean ended, String signal) {
    if (ended || !workflows.signal(run, SIGNAL, signal)) {
      var message =
          "activity '%s' of job '%s' has ended"
              .formatted(activity.activityId(), request.command().jobId());
      throw request.command().refused(Code.CONFLICT, message, "data.activityId");
    }
  }
}
