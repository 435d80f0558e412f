package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * The decision tasks of an execution. INVARIANT: at most one is open; what comes in while it is
 * worked on waits for the next one.
 */
final class DecisionTasks {
  private final Execution execution;
  private JsonNode taskList;
  private Optional<TaskListOverride> override = Optional.empty();
  private Optional<DecisionTask> current = Optional.empty();
  private boolean needed;
  private long previousStartedEventId;
  private Optional<String> latestContext = Optional.empty();

  /** A task list for as long as its poller is quick enough. */
  private record TaskListOverride(JsonNode taskList, String scheduleToStartTimeout) {}

  DecisionTasks(Execution execution) {
    this.execution = execution;
    this.taskList = execution.start().taskList();
  }

  /** An event has come that the decider has to see. */
  void need() {
    if (current.isPresent()) {
      needed = current.get().isStarted();
    } else if (execution.isOpen()) {
      schedule();
    }
  }

  private void schedule() {
    needed = false;
    var list = override.map(TaskListOverride::taskList).orElse(taskList);
    var attributes =
        new Attributes()
            .set("taskList", list)
            .copy(execution.start().attributes(), "taskPriority")
            .copyAs(
                "startToCloseTimeout", execution.start().attributes(), "taskStartToCloseTimeout");
    override.ifPresent(
        sticky -> attributes.put("scheduleToStartTimeout", sticky.scheduleToStartTimeout()));
    var scheduledEventId = execution.record(EventType.DECISION_TASK_SCHEDULED, attributes.node());
    var task = new DecisionTask(execution, scheduledEventId, list.path("name").textValue());
    override.ifPresent(sticky -> task.timeOutUnlessStartedWithin(sticky.scheduleToStartTimeout()));
    current = Optional.of(task);
  }

  void timeOut(String timeoutType) {
    var task = current.orElseThrow();
    var attributes = task.references().put("timeoutType", timeoutType);
    close();
    override = Optional.empty();
    execution.recordForDecider(EventType.DECISION_TASK_TIMED_OUT, attributes.node());
  }

  /** The open task with these events, if that is still the one which is worked on. */
  Optional<DecisionTask> started(long scheduledEventId, long startedEventId) {
    return current.filter(
        task ->
            task.isStarted()
                && task.scheduledEventId() == scheduledEventId
                && task.startedEventId() == startedEventId);
  }

  /** Records the completion; until {@link #finish}, the task still counts as the open one. */
  long complete(DecisionTask task, Request response) {
    previousStartedEventId = task.startedEventId();
    latestContext = response.optional("executionContext").or(() -> latestContext);
    if (response.has("taskList")) {
      redirect(response);
    }
    var attributes =
        task.references()
            .copy(
                response.members(),
                "executionContext",
                "taskList",
                "taskListScheduleToStartTimeout");
    return execution.record(EventType.DECISION_TASK_COMPLETED, attributes.node());
  }

  private void redirect(Request response) {
    var list = response.members().get("taskList");
    override =
        response
            .optional("taskListScheduleToStartTimeout")
            .map(timeout -> new TaskListOverride(list, timeout));
    if (override.isEmpty()) {
      taskList = list;
    }
  }

  /** The decisions have been applied: what has come in meanwhile gets the next task. */
  void finish() {
    close();
    if (needed && execution.isOpen()) {
      schedule();
    }
  }

  void close() {
    current.ifPresent(DecisionTask::close);
    current = Optional.empty();
  }

  ObjectNode save() {
    var saved =
        new Attributes()
            .set("taskList", taskList)
            .put("needed", needed)
            .put("previousStartedEventId", previousStartedEventId);
    override.ifPresent(
        sticky ->
            saved
                .set("stickyTaskList", sticky.taskList())
                .put("scheduleToStartTimeout", sticky.scheduleToStartTimeout()));
    current.ifPresent(task -> saved.set("current", task.save()));
    latestContext.ifPresent(context -> saved.put("latestContext", context));
    return saved.node();
  }

  void restore(JsonNode saved) {
    taskList = saved.path("taskList");
    needed = saved.path("needed").booleanValue();
    previousStartedEventId = saved.path("previousStartedEventId").longValue();
    if (saved.has("stickyTaskList")) {
      var timeout = saved.path("scheduleToStartTimeout").textValue();
      override = Optional.of(new TaskListOverride(saved.path("stickyTaskList"), timeout));
    }
    if (saved.has("current")) {
      current = Optional.of(new DecisionTask(execution, saved.path("current")));
    }
    latestContext = Optional.ofNullable(saved.path("latestContext").textValue());
  }

  /** Whether something has come in that the task which is worked on has not seen. */
  boolean hasUnseenEvents() {
    return needed;
  }

  boolean isOpen() {
    return current.isPresent();
  }

  long previousStartedEventId() {
    return previousStartedEventId;
  }

  Optional<String> latestContext() {
    return latestContext;
  }
}
