package io.cloudprocessingengine.local.engine;

import java.util.OptionalLong;

/** When things of an execution happened, in milliseconds since 1970. */
final class ExecutionTimes {
  private final long started;
  private OptionalLong closed = OptionalLong.empty();
  private OptionalLong latestActivityTask = OptionalLong.empty();

  ExecutionTimes(long started) {
    this.started = started;
  }

  long started() {
    return started;
  }

  OptionalLong closed() {
    return closed;
  }

  OptionalLong latestActivityTask() {
    return latestActivityTask;
  }

  void closed(long time) {
    closed = OptionalLong.of(time);
  }

  void activityTaskScheduled(long time) {
    latestActivityTask = OptionalLong.of(time);
  }
}
