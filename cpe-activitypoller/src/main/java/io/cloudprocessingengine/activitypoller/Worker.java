package io.cloudprocessingengine.activitypoller;

import io.cloudprocessingengine.activitypoller.heartbeat.Heartbeats;
import io.cloudprocessingengine.activitypoller.heartbeat.SchedulerThread;
import io.cloudprocessingengine.activitypoller.swf.AwsConnections;
import io.cloudprocessingengine.activitypoller.task.ActivityRunner;
import io.cloudprocessingengine.activitypoller.task.Answers;
import io.cloudprocessingengine.activitypoller.task.ClientQueues;
import io.cloudprocessingengine.activitypoller.task.LoadedActivity;
import io.cloudprocessingengine.activitypoller.task.Reports;
import io.cloudprocessingengine.activitypoller.task.TaskHandler;
import io.cloudprocessingengine.activitypoller.task.TaskPoller;
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

  /** Shorter: a new stack's first job should not wait for a worker that was there first. */
  private static final Duration LONGEST_POLL_RETRY = Duration.ofSeconds(5);

  private static final Clock CLOCK = Clock.systemUTC();
  private static final int WAITING_MESSAGES = 10_000;

  private Worker() {}

  static Lifecycle of(WorkerConfig config) {
    var aws = new AwsConnections(config.daemon().aws());
    var outbox = new Outbox(aws.messages(), Worker::backoff, WAITING_MESSAGES);
    var beats = new SchedulerThread("heartbeats");
    var timer = new SchedulerThread("timer");
    var activity = config.activity();
    var handler =
        new TaskHandler(
            new LoadedActivity(activity.type(), activity.code()),
            new ActivityRunner(timer, config.cancelGrace()),
            new Heartbeats(aws.heartbeats(), beats, RandomGenerator.getDefault()),
            new Answers(aws.answers(), Worker::backoff, Sleeper.threads()),
            new Reports(outbox::send, new ClientQueues(config.clientQueues()), timer, CLOCK),
            config.workDirectories());
    var terms = aws.terms(config.taskList().domain(), activity.spec(), CLOCK);
    var poller = new TaskPoller(terms, aws.tasks(config.taskList(), identity()), handler);
    var loop =
        new PollLoop("activity task poller", poller, aws::cutPolls, backoff(LONGEST_POLL_RETRY));
    var plugin = new Closing("plug-in", activity.code()::close);
    return new Lifecycle(
        "cpe-activitypoller",
        List.of(plugin, aws, timer, outbox, beats, new Reserving(loop)),
        config.daemon().grace());
  }

  private static Backoff backoff() {
    return backoff(LONGEST_RETRY);
  }

  private static Backoff backoff(Duration longest) {
    return new Backoff(FIRST_RETRY, longest, RandomGenerator.getDefault());
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
