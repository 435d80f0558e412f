package io.cloudprocessingengine.inputpoller.handler;

import io.cloudprocessingengine.common.message.MessageType;
import io.cloudprocessingengine.inputpoller.command.CommandHandler;
import io.cloudprocessingengine.inputpoller.command.Outcome;
import io.cloudprocessingengine.inputpoller.command.Request;
import io.cloudprocessingengine.inputpoller.job.StatusReport;
import java.time.Clock;

/** GET_JOB_STATUS: tells where a job and its steps stand. */
public final class JobStatusHandler implements CommandHandler {
  private final JobFinder finder;
  private final Histories histories;
  private final Answers answers;

  public JobStatusHandler(JobFinder finder, Histories histories, Clock clock) {
    this.finder = finder;
    this.histories = histories;
    this.answers = new Answers(clock);
  }

  @Override
  public Outcome handle(Request request) {
    var job = finder.find(request);
    var seen = histories.of(job.run());
    var status = StatusReport.of(job.workflow().execution(), seen.history(), seen.asOf());
    return answers.answer(request, MessageType.JOB_STATUS, status.toJson());
  }
}
