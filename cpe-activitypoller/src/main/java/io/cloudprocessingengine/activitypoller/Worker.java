package io.cloudprocessingengine.activitypoller;

import io.cloudprocessingengine.activitypoller.heartbeat.Heartbeats;
import io.cloudprocessingengine.activitypoller.heartbeat.SchedulerThread;
import io.cloudprocessingengine.activitypoller.swf.SwfActivityTypes;
import io.cloudprocessingengine.activitypoller.swf.SwfHeartbeats;
import io.cloudprocessingengine.activitypoller.swf.SwfTaskAnswers;
import io.cloudprocessingengine.activitypoller.swf.SwfTaskSource;
import io.cloudprocessingengine.activitypoller.swf.SwfTerms;
import io.cloudprocessingengine.activitypoller.task.ActivityRunner;
import io.cloudprocessingengine.activitypoller.task.Answers;
import io.cloudprocessingengine.activitypoller.task.ClientQueues;
import io.cloudprocessingengine.activitypoller.task.LoadedActivity;
import io.cloudprocessingengine.activitypoller.task.Reports;
import io.cloudprocessingengine.activitypoller.task.TaskHandler;
import io.cloudprocessingengine.activitypoller.task.TaskPoller;
import io.cloudprocessingengine.common.aws.AwsClients;
import io.cloudprocessingengine.common.aws.SqsTransport;
import io.cloudprocessingengine.common.lifecycle.Backoff;
import io.cloudprocessingengine.common.lifecycle.Closing;
import io.cloudprocessingengine.common.lifecycle.Lifecycle;
import io.cloudprocessingengine.common.lifecycle.PollLoop;
import io.cloudprocessingengine.common.lifecycle.Sleeper;
import io.cloudprocessingengine.common.message.Outbox;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/** Puts the parts of the worker together. */
final class Worker {
  private static final Duration FIRST_RETRY = Duration.ofMillis(500);
  private static final Duration LONGEST_RETRY = Duration.ofSeconds(30);
  private static final int WAITING_MESSAGES = 10_000;

  private Worker() {}

  static Lifecycle of(WorkerConfig config) {
    var aws = config.daemon().aws();
    // Cutting a poll closes its client; what is in hand must still be answered then.
    var polls = AwsClients.swf(aws);
    var answers = AwsClients.swf(aws);
    var sqs = AwsClients.sqs(aws);
    var outbox = new Outbox(new SqsTransport(sqs), Worker::backoff, WAITING_MESSAGES);
    var beats = new SchedulerThread("heartbeats");
    var timer = new SchedulerThread("timer");
    var types = new SwfActivityTypes(answers, config.taskList().domain());
    var poller =
        new TaskPoller(
            new SwfTerms(types, config.activity().spec(), Clock.systemUTC()),
            new SwfTaskSource(polls, config.taskList(), identity()),
            new TaskHandler(
                new LoadedActivity(config.activity().type(), config.activity().code()),
                new ActivityRunner(timer, config.cancelGrace()),
                new Heartbeats(new SwfHeartbeats(answers), beats, RandomGenerator.getDefault()),
                new Answers(new SwfTaskAnswers(answers), Worker::backoff, Sleeper.threads()),
                new Reports(
                    outbox::send,
                    new ClientQueues(config.clientQueues()),
                    timer,
                    Clock.systemUTC()),
                config.workDirectories()));
    var loop = new PollLoop("activity task poller", poller, polls::close, backoff());
    return new Lifecycle(
        "cpe-activitypoller",
        List.of(
            new Closing("plug-in", config.activity().code()::close),
            new Closing("SQS client", sqs::close),
            new Closing("SWF client for polls", polls::close),
            new Closing("SWF client for answers", answers::close),
            timer,
            outbox,
            beats,
            new Reserving(loop)),
        config.daemon().grace());
  }

  private static Backoff backoff() {
    return new Backoff(FIRST_RETRY, LONGEST_RETRY, RandomGenerator.getDefault());
  }

  /** Says in histories which machine and process ran a task. */
  private static String identity() {
    var process = "cpe-activitypoller-" + ProcessHandle.current().pid();
    try {
      return process + "@" + InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return process;
    }
  }
}
