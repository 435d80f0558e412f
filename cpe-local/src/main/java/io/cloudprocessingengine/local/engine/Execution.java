package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.Optional;

/** One run of a workflow: its history, and what is open in it. */
final class Execution {
  private final Region region;
  private final Domain domain;
  private final ExecutionId id;
  private final StartAttributes start;
  private final History history = new History();
  private final DecisionTasks decisionTasks;
  private final ActivityTasks activityTasks;
  private final LambdaTasks lambdaTasks;
  private final Timers timers;
  private final Children children;
  private final Deadlines deadlines;
  private final ExecutionTimes times;
  private Optional<Closing> closing = Optional.empty();
  private boolean cancelRequested;

  Execution(Region region, Domain domain, ExecutionId id, StartAttributes start) {
    this.region = Objects.requireNonNull(region);
    this.domain = Objects.requireNonNull(domain);
    this.id = Objects.requireNonNull(id);
    this.start = Objects.requireNonNull(start);
    this.decisionTasks = new DecisionTasks(this);
    this.activityTasks = new ActivityTasks(this);
    this.lambdaTasks = new LambdaTasks(this);
    this.timers = new Timers(this);
    this.children = new Children(this);
    this.deadlines = new Deadlines(region.timeline());
    this.times = new ExecutionTimes(region.timeline().now());
  }

  /** Records the first event and asks for the first decision. */
  void begin() {
    recordForDecider(EventType.WORKFLOW_EXECUTION_STARTED, start.attributes());
    deadlines.after(start.text("executionStartToCloseTimeout"), this::timeOut);
  }

  /** Adds an event, and gives its id. */
  long record(EventType type, ObjectNode attributes) {
    var eventId = history.append(type, region.timeline().now(), attributes);
    if (eventId == region.limits().historyEvents()) {
      region.agenda().later(() -> terminate(Termination.becauseOf("EVENT_LIMIT_EXCEEDED", start)));
    }
    return eventId;
  }

  /** Adds an event that the decider has to see. */
  long recordForDecider(EventType type, ObjectNode attributes) {
    var eventId = record(type, attributes);
    decisionTasks.need();
    return eventId;
  }

  void signal(ObjectNode attributes) {
    recordForDecider(EventType.WORKFLOW_EXECUTION_SIGNALED, attributes);
  }

  void requestCancel(ObjectNode attributes) {
    cancelRequested = true;
    recordForDecider(EventType.WORKFLOW_EXECUTION_CANCEL_REQUESTED, attributes);
  }

  void terminate(Termination termination) {
    if (isOpen()) {
      close(termination.closing());
      children.apply(termination.childPolicy());
    }
  }

  private void timeOut() {
    var policy = start.childPolicy();
    var attributes =
        new Attributes().put("timeoutType", "START_TO_CLOSE").put("childPolicy", policy.name());
    close(
        new Closing(
            CloseStatus.TIMED_OUT, EventType.WORKFLOW_EXECUTION_TIMED_OUT, attributes.node()));
    children.apply(policy);
  }

  /** Records the last event; nothing of the execution is pending afterwards. */
  void close(Closing last) {
    record(last.type(), last.attributes());
    closing = Optional.of(last);
    times.closed(region.timeline().now());
    deadlines.cancelAll();
    decisionTasks.close();
    activityTasks.close();
    lambdaTasks.close();
    timers.close();
    start
        .parent()
        .ifPresent(link -> link.parent().children().closed(link.initiatedEventId(), this, last));
    new Retention(region).closed(this);
  }

  boolean isOpen() {
    return closing.isEmpty();
  }

  Optional<Closing> closing() {
    return closing;
  }

  Region region() {
    return region;
  }

  Domain domain() {
    return domain;
  }

  ExecutionId id() {
    return id;
  }

  StartAttributes start() {
    return start;
  }

  History history() {
    return history;
  }

  DecisionTasks decisionTasks() {
    return decisionTasks;
  }

  ActivityTasks activityTasks() {
    return activityTasks;
  }

  LambdaTasks lambdaTasks() {
    return lambdaTasks;
  }

  Timers timers() {
    return timers;
  }

  Children children() {
    return children;
  }

  ExecutionTimes times() {
    return times;
  }

  boolean isCancelRequested() {
    return cancelRequested;
  }
}
