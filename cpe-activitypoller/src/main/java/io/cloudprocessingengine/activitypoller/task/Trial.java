package io.cloudprocessingengine.activitypoller.task;

import io.cloudprocessingengine.activitypoller.heartbeat.Scheduler;
import io.cloudprocessingengine.common.lifecycle.Poll;
import io.cloudprocessingengine.common.message.Client;
import io.cloudprocessingengine.common.message.JsonText;
import io.cloudprocessingengine.common.message.Message;
import io.cloudprocessingengine.common.message.Messages.Execution;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A task that an author makes up: run as a worker runs it, but SWF has no part in it. */
public final class Trial {
  private static final Logger log = LoggerFactory.getLogger("io.cloudprocessingengine.plugin");
  private static final Execution EXECUTION = new Execution("try", "try");

  private final WorkDirectories directories;
  private final TimeLimits limits;
  private final Scheduler scheduler;
  private final Consumer<Message> told;

  /**
   * @param told takes what a client would be told while the task runs
   */
  public Trial(
      WorkDirectories directories, TimeLimits limits, Scheduler scheduler, Consumer<Message> told) {
    this.directories = directories;
    this.limits = limits;
    this.scheduler = scheduler;
    this.told = told;
  }

  /**
   * Runs the activity to its end; when this thread is interrupted, to its cancellation.
   *
   * @param input empty for none
   */
  public Outcome run(ActivityType type, ActivityCode code, String input) {
    var task = new ActivityTask("", type, type.name(), EXECUTION, 0, input);
    var about =
        JsonText.parse(input)
            .flatMap(Client::of)
            .map(Message.About::of)
            .orElseGet(() -> new Message.About("", ""));
    var reporter =
        new TaskReporter(
            task,
            new Recipient(about, Optional.of(told)),
            new Throttle(scheduler, Duration.ZERO),
            Clock.systemUTC());
    var cancellation = new Cancellation();
    try (var directory = directories.forTask(task)) {
      var deadline = limits.taskTimeout().map(Clock.systemUTC().instant()::plus);
      var logger = new TaskLogger(log, Map.of());
      var context = new TaskContext(task, deadline, reporter, directory, cancellation, logger);
      return watched(cancellation, runner -> runner.run(code, task, context, cancellation));
    } finally {
      reporter.close();
    }
  }

  private Outcome watched(Cancellation cancellation, Function<ActivityRunner, Outcome> run) {
    var outcome = new AtomicReference<Outcome>(Outcomes.workerStopped("The activity was cut off"));
    var watch = new SlotWatch();
    var running = new RunningTask(cancellation, outcome::set, Map.of());
    Poll turn =
        () -> {
          watch.begins(running);
          running.end(run.apply(new ActivityRunner(scheduler, limits, watch::leaveBehind)));
        };
    try {
      watch.over(turn).once();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return outcome.get();
  }
}
