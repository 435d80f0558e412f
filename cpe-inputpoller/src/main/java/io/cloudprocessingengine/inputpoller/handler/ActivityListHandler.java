package io.cloudprocessingengine.inputpoller.handler;

import io.cloudprocessingengine.common.message.MessageType;
import io.cloudprocessingengine.common.status.EpochSeconds;
import io.cloudprocessingengine.inputpoller.command.CommandHandler;
import io.cloudprocessingengine.inputpoller.command.Outcome;
import io.cloudprocessingengine.inputpoller.command.Request;
import java.time.Clock;

/** GET_ACTIVITY_LIST: tells where all activities of a job stand, without what may be large. */
public final class ActivityListHandler implements CommandHandler {
  private final JobFinder finder;
  private final Histories histories;
  private final Answers answers;

  public ActivityListHandler(JobFinder finder, Histories histories, Clock clock) {
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
    var list = data.putArray("activities");
    ActivityStatusHandler.activities(seen.history())
        .forEach(activity -> list.add(activity.brief().toJson()));
    return answers.answer(request, MessageType.ACTIVITY_LIST, data);
  }
}
