package io.cloudprocessingengine.activitypoller.child;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudprocessingengine.activitypoller.command.CommandSpec;
import io.cloudprocessingengine.activitypoller.plugin.PluginClass;

/** What the worker and its child tell each other. */
sealed interface Frame {
  /** To the child, first: the code is a class of a plug-in. */
  record LoadPlugin(String file, PluginClass wanted) implements Frame {}

  /** To the child, first: the code is a command. */
  record LoadCommand(CommandSpec command) implements Frame {}

  /** From the child: it has loaded the code. */
  record Ready(String description) implements Frame {}

  /** From the child: it can't load the code. */
  record Refused(String message) implements Frame {}

  /**
   * To the child: run this task.
   *
   * @param number of the task in this child
   */
  record Run(int number, String input, TaskIds ids, String workDirectory) implements Frame {}

  /** To the child: the task of this number should stop. */
  record Cancel(int number) implements Frame {}

  /** From the child: the activity tells something of its work. */
  record Told(Phase phase, double percent, JsonNode details) implements Frame {}

  /** From the child: a line of the activity's log. */
  record Logged(System.Logger.Level level, String text) implements Frame {}

  /** From the child: the task has ended so. */
  record Completed(String result) implements Frame {}

  /** From the child: the activity threw an ActivityFailure. */
  record Failed(String reason, String details, boolean retryable) implements Frame {}

  /** From the child: the activity threw an ActivityCanceled. */
  record Canceled(String details) implements Frame {}

  /**
   * From the child: the activity threw something else.
   *
   * @param error whether that is no Exception
   * @param fatal whether the child may be broken by it
   */
  record Threw(String reason, String details, boolean error, boolean fatal) implements Frame {}

  /** What an activity tells. */
  enum Phase {
    PREPARING,
    PROGRESS,
    FINISHING
  }
}
