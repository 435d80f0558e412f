package io.cloudprocessingengine.inputpoller.handler;

import io.cloudprocessingengine.common.command.CommandError.Code;
import io.cloudprocessingengine.common.message.MessageType;
import io.cloudprocessingengine.common.status.ActivityStatus;
import io.cloudprocessingengine.common.status.EpochSeconds;
import io.cloudprocessingengine.inputpoller.command.CommandHandler;
import io.cloudprocessingengine.inputpoller.command.Outcome;
import io.cloudprocessingengine.inputpoller.command.Request;
import io.cloudprocessingengine.inputpoller.job.JobHistory;
import io.cloudprocessingengine.inputpoller.job.TaskRecord;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

/** GET_ACTIVITY_STATUS: tells where one activity of a job stands. */
public final class ActivityStatusHandler implements CommandHandler {
  private static final int MOST_NAMED = 20;

  private final JobFinder finder;
  private final Histories histories;
  private final Answers answers;

  public ActivityStatusHandler(JobFinder finder, Histories histories, Clock clock) {
    this.finder = finder;
    this.histories = histories;
    this.answers = new Answers(clock);
  }

  @Override
  public Outcome handle(Request request) {
    var job = finder.find(request);
    var seen = histories.of(job.run());
    var data = Answers.aboutJob(job);
    data.put("asOf", EpochSeconds.of(seen.asOf()));
    data.set("activity", activity(request, seen.history()).toJson());
    return answers.answer(request, MessageType.ACTIVITY_STATUS, data);
  }

  /**
   * The activity that the command names; the last, should there be several of that id.
   *
   * @throws io.cloudprocessingengine.common.command.CommandException when the job has none
   */
  static ActivityStatus activity(Request request, JobHistory history) {
    var id = request.command().data().path("activityId").asText();
    return activities(history).stream()
        .filter(it -> it.activityId().equals(id))
        .reduce((first, second) -> second)
        .orElseThrow(() -> unknown(request, id, history));
  }

  static List<ActivityStatus> activities(JobHistory history) {
    return history.tasks().stream()
        .filter(it -> it.kind() == TaskRecord.Kind.ACTIVITY)
        .map(TaskRecord::status)
        .toList();
  }

  private static RuntimeException unknown(Request request, String id, JobHistory history) {
    var ids =
        activities(history).stream()
            .map(ActivityStatus::activityId)
            .limit(MOST_NAMED)
            .collect(Collectors.joining(", "));
    var message =
        "job '%s' has no activity '%s'; it has %s"
            .formatted(request.command().jobId(), id, ids.isEmpty() ? "none yet" : ids);
    return request.command().refused(Code.INVALID_COMMAND, message, "data.activityId");
  }
}
