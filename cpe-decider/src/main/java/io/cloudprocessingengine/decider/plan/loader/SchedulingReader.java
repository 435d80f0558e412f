package io.cloudprocessingengine.decider.plan.loader;

import io.cloudprocessingengine.decider.plan.ActivityTimeouts;
import io.cloudprocessingengine.decider.plan.Scheduling;
import java.util.Optional;

/**
 * Reads how tasks are handed out: of an activity over the defaults, of a step over the activity.
 */
final class SchedulingReader {
  private SchedulingReader() {}

  static Scheduling read(Fields fields, Scheduling otherwise) {
    var taskList = fields.name("task_list", fields.text("task_list"), SwfName.NAME);
    return new Scheduling(
        taskList.map(Located::value).orElse(otherwise.taskList()),
        priority(fields).or(otherwise::priority),
        timeouts(fields, otherwise.timeouts()));
  }

  static Optional<Integer> priority(Fields fields) {
    return fields.parsed(
        "priority", text -> Numbers.integer(text, Integer.MIN_VALUE, Integer.MAX_VALUE));
  }

  private static ActivityTimeouts timeouts(Fields fields, ActivityTimeouts otherwise) {
    return new ActivityTimeouts(
        fields.timeout("heartbeat_timeout", otherwise.heartbeat()),
        fields.timeout("schedule_to_close_timeout", otherwise.scheduleToClose()),
        fields.timeout("schedule_to_start_timeout", otherwise.scheduleToStart()),
        fields.timeout("start_to_close_timeout", otherwise.startToClose()));
  }
}
