package io.cloudprocessingengine.local.engine;

import io.cloudprocessingengine.local.api.FaultType;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** All that there is: domains, executions, time. Guarded by the engine's lock as a whole. */
final class Region {
  private final Timeline timeline;
  private final Recorder recorder;
  private final Limits limits;
  private final Throttle throttle;
  private final Agenda agenda = new Agenda();
  private final NavigableMap<String, Domain> domains = new TreeMap<>();
  private final Map<String, Execution> executions = new HashMap<>();
  private int openTasks;

  Region(Clock clock, Supplier<String> runIds, Limits limits, Throttle throttle) {
    this.timeline = new Timeline(clock);
    this.recorder = new Recorder(timeline, runIds);
    this.limits = limits;
    this.throttle = throttle;
  }

  Timeline timeline() {
    return timeline;
  }

  Agenda agenda() {
    return agenda;
  }

  Limits limits() {
    return limits;
  }

  Recorder recorder() {
    return recorder;
  }

  /** Whether a call of the operation is let through now. */
  boolean admits(String operation) {
    return throttle.admits(operation, timeline.now());
  }

  /** Whether a decision of the type is let through now. */
  boolean admitsDecision(String type) {
    return recorder.admits(() -> throttle.admits(type, timeline.now()));
  }

  NavigableMap<String, Domain> domains() {
    return domains;
  }

  Domain domain(String name) {
    var domain = domains.get(name);
    if (domain == null) {
      throw FaultType.UNKNOWN_RESOURCE.saying("Unknown domain: " + name);
    }
    return domain;
  }

  /** Executions of all domains by runId, open and closed, as long as they are retained. */
  Map<String, Execution> executions() {
    return executions;
  }

  /** The run, if it is still known. */
  Optional<Execution> execution(ExecutionId id) {
    return Optional.ofNullable(executions.get(id.runId()));
  }

  void taskOpened() {
    openTasks++;
  }

  void taskClosed() {
    openTasks--;
  }

  /** Decision and activity tasks and Lambda functions that somebody has, or may still take. */
  int openTasks() {
    return openTasks;
  }

  /** Forgets everything; polls that wait are answered as if their time was up. */
  void clear() {
    domains.values().forEach(Domain::endPolls);
    executions.values().forEach(execution -> execution.lambdaTasks().close());
    domains.clear();
    executions.clear();
    timeline.clear();
    throttle.reset();
    openTasks = 0;
  }
}
