package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.JsonNode;
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
  private Optional<Deadline> retention = Optional.empty();
  private boolean cancelRequested;

  /** A run whose first event is at that time, in milliseconds since 1970. */
  Execution(Domain domain, ExecutionId id, StartAttributes start, long startTime) {
    this.domain = Objects.requireNonNull(domain);
    this.region = domain.region();
    this.id = Objects.requireNonNull(id);
    this.start = Objects.requireNonNull(start);
    this.decisionTasks = new DecisionTasks(this);
    this.activityTasks = new ActivityTasks(this);
    this.lambdaTasks = new LambdaTasks(this);
    this.timers = new Timers(this);
    this.children = new Children(this);
    this.deadlines = new Deadlines(region.timeline(), this::timeOut);
    this.times = new ExecutionTimes(startTime);
  }

  /** Records the first event and asks for the first decision. */
  void begin() {
    recordForDecider(EventType.WORKFLOW_EXECUTION_STARTED, start.attributes());
    deadlines.after("START_TO_CLOSE", start.text("executionStartToCloseTimeout"));
  }

  /** Adds an event, and gives its id. */
  long record(EventType type, ObjectNode attributes) {
    var eventId = history.append(type, region.timeline().now(), attributes);
    if (eventId == region.limits().historyEvents()) {
      region.agenda().first(() -> terminate(Termination.becauseOf("EVENT_LIMIT_EXCEEDED", start)));
    }
    return eventId;
  }

  /** Whether the history has all the events that it can have; then the execution is terminated. */
  boolean isFull() {
    return history.size() >= region.limits().historyEvents();
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

  private void timeOut(String timeoutType) {
    var policy = start.childPolicy();
    var attributes =
        new Attributes().put("timeoutType", timeoutType).put("childPolicy", policy.name());
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
        .ifPresent(
            link ->
                region
                    .execution(link.parent())
                    .ifPresent(run -> run.children().closed(link.initiatedEventId(), this, last)));
    retention = Optional.of(new Retention(region).closed(this));
  }

  /** Whether it was ended from outside, which is what its child policy is for. */
  boolean wasStopped() {
    return closing
        .map(Closing::status)
        .filter(it -> it == CloseStatus.TERMINATED || it == CloseStatus.TIMED_OUT)
        .isPresent();
  }

  ObjectNode save() {
    var saved =
        new Attributes()
            .put("domain", domain.name())
            .set("execution", id.node())
            .put("cancelRequested", isCancelRequested())
            .set("decisionTasks", decisionTasks.save())
            .set("activityTasks", activityTasks.save())
            .set("lambdaTasks", lambdaTasks.save())
            .set("timers", timers.save())
            .set("children", children.save())
            .set("deadlines", deadlines.save())
            .set("times", times.save());
    closing.ifPresent(
        last -> saved.put("closeStatus", last.status().name()).put("closed", last.type().name()));
    retention.ifPresent(until -> saved.set("retention", until.save()));
    return saved.set("events", history.save()).node();
  }

  /** The run that was saved, with all that is open in it. */
  static Execution restore(Region region, JsonNode saved) {
    var history = new History();
    history.restore(saved.path("events"));
    var start = history.event(1);
    var execution =
        new Execution(
            region.domain(saved.path("domain").textValue()),
            ExecutionId.of(saved.path("execution")),
            StartAttributes.of(start.attributes()),
            start.time());
    execution.takeUp(saved);
    return execution;
  }

  private void takeUp(JsonNode saved) {
    history.restore(saved.path("events"));
    cancelRequested = saved.path("cancelRequested").booleanValue();
    times.restore(saved.path("times"));
    decisionTasks.restore(saved.path("decisionTasks"));
    activityTasks.restore(saved.path("activityTasks"));
    lambdaTasks.restore(saved.path("lambdaTasks"));
    timers.restore(saved.path("timers"));
    children.restore(saved.path("children"));
    deadlines.restore(saved.path("deadlines"));
    if (saved.has("closed")) {
      closing =
          Optional.of(
              new Closing(
                  CloseStatus.valueOf(saved.path("closeStatus").textValue()),
                  EventType.valueOf(saved.path("closed").textValue()),
                  history.event(history.size()).attributes()));
      retention = Optional.of(new Retention(region).restore(this, saved.path("retention")));
    }
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
