package io.cloudprocessingengine.common.metrics;

/**
 * All that CPE measures of its own. Names are Micrometer's: Prometheus sees {@code cpe.polls} as
 * {@code cpe_polls_total}, and durations in seconds.
 */
public enum Metric {
  POLLS("cpe.polls", "Long polls that ended"),
  TASKS_IN_HAND("cpe.tasks.in.hand", "Tasks taken from SWF and not yet answered"),
  TASK_ANSWER("cpe.task.answer", "From the end of the poll that brought a task to its answer"),
  DECISIONS("cpe.decisions", "Decisions that SWF has taken"),
  DECISION_WAIT("cpe.decision.schedule.to.start", "How long decision tasks waited for a decider"),
  DECISION_TIMEOUTS("cpe.decision.timeouts", "Decision tasks that were not answered in time"),
  JOBS_STARTED("cpe.jobs.started", "Executions that began"),
  HISTORY_EVENTS("cpe.history.events", "Length of the history of a job at each decision"),
  EVENTS_READ("cpe.events.read", "Events of histories that were read"),
  JOB_CACHE("cpe.job.cache", "Decisions by whether the state of the job had been kept"),
  ACTIVITY_WAIT("cpe.activity.schedule.to.start", "How long activity tasks waited for a worker"),
  ACTIVITIES_ENDED("cpe.activities.ended", "Activity tasks that ended"),
  COMMANDS_RECEIVED("cpe.commands.received", "Commands received, repeated ones included"),
  COMMAND_WAIT("cpe.command.wait", "How long commands were in the queue when first received"),
  COMMAND_ANSWER("cpe.command.answer", "From the receipt of a command to its removal"),
  COMMANDS_POSTPONED("cpe.commands.postponed", "Commands put back to be tried again"),
  MESSAGES_SENT("cpe.messages.sent", "Messages that queues have taken"),
  MESSAGES_RETRIED("cpe.messages.retried", "Messages that a queue did not take at an attempt"),
  MESSAGES_DROPPED("cpe.messages.dropped", "Messages lost since too many waited"),
  MESSAGES_WAITING("cpe.messages.waiting", "Messages that wait to be delivered"),
  MESSAGES_STUCK("cpe.messages.stuck", "For how long the slowest queue has taken nothing"),
  AWS_CALLS("cpe.aws.call", "Calls of SWF and SQS, with their retries"),
  AWS_RETRIES("cpe.aws.retries", "Attempts of calls after the first"),
  AWS_THROTTLES("cpe.aws.throttles", "Attempts refused since there were too many"),
  LOG_LINES("cpe.log.lines", "Lines logged at WARN and ERROR, summarised ones included");

  private final String title;
  private final String help;

  Metric(String title, String help) {
    this.title = title;
    this.help = help;
  }

  String title() {
    return title;
  }

  String help() {
    return help;
  }
}
