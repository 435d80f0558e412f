package io.cloudprocessingengine.activitypoller;

import io.cloudprocessingengine.activitypoller.Recycling.Cause;
import io.cloudprocessingengine.activitypoller.heartbeat.Heartbeats;
import io.cloudprocessingengine.activitypoller.heartbeat.SchedulerThreads;
import io.cloudprocessingengine.activitypoller.heartbeat.SparingScheduler;
import io.cloudprocessingengine.activitypoller.swf.AwsConnections;
import io.cloudprocessingengine.activitypoller.task.ActivityCode;
import io.cloudprocessingengine.activitypoller.task.ActivityRunner;
import io.cloudprocessingengine.activitypoller.task.Answers;
import io.cloudprocessingengine.activitypoller.task.Cancellation;
import io.cloudprocessingengine.activitypoller.task.ClientQueues;
import io.cloudprocessingengine.activitypoller.task.LoadedActivity;
import io.cloudprocessingengine.activitypoller.task.Reports;
import io.cloudprocessingengine.activitypoller.task.SlotWatch;
import io.cloudprocessingengine.activitypoller.task.TaskHandler;
import io.cloudprocessingengine.activitypoller.task.TaskPoller;
import io.cloudprocessingengine.activitypoller.task.WorkDirectories;
import io.cloudprocessingengine.common.daemon.Operations;
import io.cloudprocessingengine.common.lifecycle.Backoff;
import io.cloudprocessingengine.common.lifecycle.Closing;
import io.cloudprocessingengine.common.lifecycle.Lifecycle;
import io.cloudprocessingengine.common.lifecycle.Part;
import io.cloudprocessingengine.common.lifecycle.PollLoop;
import io.cloudprocessingengine.common.lifecycle.Reserving;
import io.cloudprocessingengine.common.lifecycle.SideBySide;
import io.cloudprocessingengine.common.lifecycle.Sleeper;
import io.cloudprocessingengine.common.message.Outbox;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A worker: its parts, put together. */
final class Worker {
  private static final Logger log = LoggerFactory.getLogger(Worker.class);
  private static final Duration FIRST_RETRY = Duration.ofMillis(500);
  private static final Duration LONGEST_RETRY = Duration.ofSeconds(30);

  /** Shorter: a new stack's first job should not wait for a worker that was there first. */
  private static final Duration LONGEST_POLL_RETRY = Duration.ofSeconds(5);

  private static final Clock CLOCK = Clock.systemUTC();

  /** Looked up once: each task has delays of its own. For several threads. */
  private static final Random RANDOM = new Random();

  private static final int WAITING_MESSAGES = 10_000;
  private static final int MOST_HEARTBEAT_THREADS = 8;

  private final WorkerConfig config;
  private final AwsConnections aws;
  private final Outbox outbox;
  private final SchedulerThreads beats;
  private final SchedulerThreads timer = new SchedulerThreads("timer", 1);
  private final WorkDirectories directories;
  private final Recycling recycling;
  private final Lifecycle lifecycle;

  Worker(WorkerConfig config) {
    this.config = config;
    var capacity = config.capacity();
    var operations =
        new Operations(config.daemon().http())
            .loaded("activities", List.of(config.activity().description()));
    this.aws = new AwsConnections(operations.watched(config.daemon().aws()));
    this.outbox = new Outbox(aws.messages(), Worker::backoff, WAITING_MESSAGES);
    this.beats =
        new SchedulerThreads("heartbeats", Math.min(capacity.tasks(), MOST_HEARTBEAT_THREADS));
    this.directories = config.workRoot().open();
    this.recycling = new Recycling(capacity.maxTasks(), Sleeper.threads());
    this.lifecycle =
        new Lifecycle("cpe-activitypoller", operations.around(parts()), config.daemon().grace());
  }

  /**
   * Runs until asked to end, or until it should be started anew.
   *
   * @return the exit code: 0 after a clean stop, 1 after another, or when an activity runs still
   */
  int run() {
    var ending = recycling.due().thenAccept(this::end);
    config
        .capacity()
        .maxLifetime()
        .ifPresent(it -> timer.after(it, () -> recycling.request(Cause.MAX_LIFETIME)));
    var exitCode = lifecycle.run();
    ending.cancel(false);
    return recycling.cause().equals(Optional.of(Cause.ACTIVITY_NOT_STOPPED)) ? 1 : exitCode;
  }

  /** Asks {@link #run()} to stop; returns at once. */
  void requestStop() {
    lifecycle.requestStop();
  }

  private void end(Cause cause) {
    log.info("Ending to be started anew: {}", cause);
    lifecycle.requestStop();
  }

  private List<Part> parts() {
    var answers =
        new Answers(aws.answers(config.taskList().domain()), Worker::backoff, Sleeper.threads());
    var queues = new ClientQueues(config.clientQueues());
    var handling = new Handling(answers, new Reports(outbox::send, queues, timer, CLOCK));
    var slots = new ArrayList<Part>();
    for (var code : config.activity().codes()) {
      slots.add(slot(slots.size() + 1, code, handling));
    }
    var plugin = new Closing("plug-in", () -> config.activity().close());
    return List.of(
        new Closing("work directories", directories::close),
        plugin,
        aws,
        timer,
        outbox,
        beats,
        new Reserving(new SideBySide("activity task pollers", slots)));
  }

  private record Handling(Answers answers, Reports reports) {}

  /** A loop that polls for a task when it has none. */
  private Part slot(int number, ActivityCode code, Handling handling) {
    var activity = config.activity();
    var limits = config.capacity().limits();
    var watch = new SlotWatch();
    var runner = new ActivityRunner(timer, limits, it -> notStopped(watch, it));
    var handler =
        new TaskHandler(
            new LoadedActivity(activity.type(), code),
            runner,
            new Heartbeats(aws.heartbeats(), new SparingScheduler(beats, System::nanoTime), RANDOM),
            handling.answers(),
            handling.reports(),
            directories,
            watch);
    var terms = aws.terms(config.taskList().domain(), activity.spec(), CLOCK);
    var source = aws.tasks(config.taskList(), identity());
    // Outermost: a worker that can't get so far as to poll is to be recycled, too.
    var tasks = recycling.counting(terms.before(directories.withRoom(source)));
    var poller = new TaskPoller(terms, tasks, handler);
    return new PollLoop(
        "activity task poller " + number,
        watch.over(poller),
        aws::cutPolls,
        backoff(LONGEST_POLL_RETRY));
  }

  /** First: no other task is to be asked for. */
  private void notStopped(SlotWatch watch, Cancellation task) {
    recycling.request(Cause.ACTIVITY_NOT_STOPPED);
    watch.leaveBehind(task);
  }

  private static Backoff backoff() {
    return backoff(LONGEST_RETRY);
  }

  private static Backoff backoff(Duration longest) {
    return new Backoff(FIRST_RETRY, longest, RANDOM);
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
