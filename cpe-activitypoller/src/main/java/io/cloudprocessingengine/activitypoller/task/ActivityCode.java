package io.cloudprocessingengine.activitypoller.task;

import io.cloudprocessingengine.activity.ActivityContext;

/** Code that runs tasks of one activity type, one at a time: text in, text out. */
public interface ActivityCode extends AutoCloseable {
  /** What it is, for logs. */
  String description();

  /**
   * Runs one task. Anything may be thrown, Errors included.
   *
   * @param input the task's input, or empty
   * @return the result as SWF takes it, or empty for none
   */
  String run(String input, ActivityContext context) throws Exception;

  /** Lets go of what it was loaded from. */
  @Override
  default void close() {}
}
