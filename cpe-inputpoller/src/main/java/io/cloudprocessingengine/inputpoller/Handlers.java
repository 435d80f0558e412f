package io.cloudprocessingengine.inputpoller;

import io.cloudprocessingengine.common.command.CommandType;
import io.cloudprocessingengine.inputpoller.command.CommandHandler;
import io.cloudprocessingengine.inputpoller.handler.ActivityListHandler;
import io.cloudprocessingengine.inputpoller.handler.ActivityStatusHandler;
import io.cloudprocessingengine.inputpoller.handler.CancelActivityHandler;
import io.cloudprocessingengine.inputpoller.handler.CancelJobHandler;
import io.cloudprocessingengine.inputpoller.handler.ClosedJobs;
import io.cloudprocessingengine.inputpoller.handler.Histories;
import io.cloudprocessingengine.inputpoller.handler.JobFinder;
import io.cloudprocessingengine.inputpoller.handler.JobListHandler;
import io.cloudprocessingengine.inputpoller.handler.JobStatusHandler;
import io.cloudprocessingengine.inputpoller.handler.Jobs;
import io.cloudprocessingengine.inputpoller.handler.RecentRuns;
import io.cloudprocessingengine.inputpoller.handler.RetryJobHandler;
import io.cloudprocessingengine.inputpoller.handler.SignalJobHandler;
import io.cloudprocessingengine.inputpoller.handler.StartJobHandler;
import io.cloudprocessingengine.inputpoller.handler.Workflows;
import java.time.Clock;
import java.util.Map;

/** A handler for every type of command. */
final class Handlers {
  private Handlers() {}

  static Map<CommandType, CommandHandler> of(Workflows workflows, Jobs jobs, Clock clock) {
    var recent = new RecentRuns();
    var finder = new JobFinder(jobs, recent, clock);
    var histories = new Histories(jobs, clock);
    return Map.of(
        CommandType.START_JOB,
            new StartJobHandler(workflows, recent, new ClosedJobs(jobs, clock), clock),
        CommandType.CANCEL_JOB, new CancelJobHandler(finder, histories, workflows, clock),
        CommandType.CANCEL_ACTIVITY, new CancelActivityHandler(finder, histories, workflows, clock),
        CommandType.SIGNAL_JOB, new SignalJobHandler(finder, histories, workflows, clock),
        CommandType.RETRY_JOB, new RetryJobHandler(finder, histories, workflows, recent, clock),
        CommandType.GET_JOB_STATUS, new JobStatusHandler(finder, histories, clock),
        CommandType.GET_JOB_LIST, new JobListHandler(jobs, clock),
        CommandType.GET_ACTIVITY_STATUS, new ActivityStatusHandler(finder, histories, clock),
        CommandType.GET_ACTIVITY_LIST, new ActivityListHandler(finder, histories, clock));
  }
}
