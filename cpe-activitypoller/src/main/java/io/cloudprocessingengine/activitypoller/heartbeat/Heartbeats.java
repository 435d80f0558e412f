package io.cloudprocessingengine.activitypoller.heartbeat;

import io.cloudprocessingengine.common.lifecycle.Backoff;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Starts the heartbeats of tasks. */
public final class Heartbeats {
  private static final Duration LONGEST_INTERVAL = Duration.ofSeconds(20);
  private static final Duration FIRST_RETRY = Duration.ofMillis(500);

  private final HeartbeatSender sender;
  private final Scheduler scheduler;
  private final RandomGenerator random;

  /**
   * @param scheduler its thread makes the calls to SWF
   */
  public Heartbeats(HeartbeatSender sender, Scheduler scheduler, RandomGenerator random) {
    this.sender = sender;
    this.scheduler = scheduler;
    this.random = random;
  }

  /**
   * How often to send heartbeats: a third of the timeout, so that two may fail. Never less often
   * than every 20 s: a plan may set a shorter timeout than the type's, which the worker isn't told,
   * and it is by heartbeats that a cancel request is learnt.
   *
   * @param timeout the heartbeat timeout that the activity type has registered; zero if it has none
   */
  public static Duration interval(Duration timeout) {
    var third = timeout.dividedBy(3);
    return timeout.isZero() || third.compareTo(LONGEST_INTERVAL) > 0 ? LONGEST_INTERVAL : third;
  }

  /**
   * Sends heartbeats until closed or the task is lost.
   *
   * @param details asked for the latest progress each time
   * @param listener told each reply other than GO_ON, on a thread of the scheduler
   */
  public Heartbeat start(
      String taskToken,
      Duration interval,
      Supplier<String> details,
      Consumer<HeartbeatReply> listener) {
    var retry = FIRST_RETRY.compareTo(interval) < 0 ? FIRST_RETRY : interval;
    var backoff = new Backoff(retry, interval, random);
    var heartbeat =
        new Heartbeat(() -> sender.send(taskToken, details.get()), listener, interval, backoff);
    heartbeat.start(scheduler);
    return heartbeat;
  }
}
