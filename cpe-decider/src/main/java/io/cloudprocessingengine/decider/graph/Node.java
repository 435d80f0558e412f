package io.cloudprocessingengine.decider.graph;

import io.cloudprocessingengine.decider.plan.ActivityStep;
import io.cloudprocessingengine.decider.plan.DurationText;
import io.cloudprocessingengine.decider.plan.EvalStep;
import io.cloudprocessingengine.decider.plan.LambdaStep;
import io.cloudprocessingengine.decider.plan.SignalStep;
import io.cloudprocessingengine.decider.plan.Step;
import io.cloudprocessingengine.decider.plan.StepKind;
import io.cloudprocessingengine.decider.plan.TaskOptions;
import io.cloudprocessingengine.decider.plan.TaskStep;
import io.cloudprocessingengine.decider.plan.WaitStep;
import io.cloudprocessingengine.decider.plan.WorkflowStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A step as it is drawn.
 *
 * @param what does it: the activity, the duration, the signal, …
 * @param when its condition
 * @param map how it runs over an array
 * @param retry how a failure is tried again
 */
record Node(
    String name,
    Kind kind,
    String what,
    Optional<String> when,
    Optional<TaskNotes.MapNote> map,
    Optional<String> retry) {
  Node {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(when, "when");
    Objects.requireNonNull(map, "map");
    Objects.requireNonNull(retry, "retry");
  }

  /** The kinds of step, by their key in a plan. */
  enum Kind {
    ACTIVITY,
    EVAL,
    WAIT,
    SIGNAL,
    WORKFLOW,
    LAMBDA;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Node of(Step step) {
    var options = options(step.kind());
    return new Node(
        step.name(),
        kind(step.kind()),
        what(step.kind()),
        step.when().map(Object::toString),
        options.flatMap(it -> it.forEach()).map(TaskNotes::map),
        options.flatMap(it -> TaskNotes.retry(it.retry())));
  }

  private static Optional<TaskOptions> options(StepKind kind) {
    return kind instanceof TaskStep task ? Optional.of(task.options()) : Optional.empty();
  }

  private static Kind kind(StepKind kind) {
    if (kind instanceof ActivityStep) {
      return Kind.ACTIVITY;
    }
    if (kind instanceof EvalStep) {
      return Kind.EVAL;
    }
    if (kind instanceof WaitStep) {
      return Kind.WAIT;
    }
    if (kind instanceof SignalStep) {
      return Kind.SIGNAL;
    }
    return kind instanceof WorkflowStep ? Kind.WORKFLOW : Kind.LAMBDA;
  }

  private static String what(StepKind kind) {
    if (kind instanceof ActivityStep it) {
      return it.activity().type().toString();
    }
    if (kind instanceof EvalStep it) {
      return it.value().toString().strip();
    }
    if (kind instanceof WaitStep it) {
      return it.until().toString().strip();
    }
    if (kind instanceof SignalStep it) {
      var within = it.timeout().duration().map(limit -> ", within " + DurationText.of(limit));
      return it.signal() + within.orElse("");
    }
    return kind instanceof WorkflowStep it
        ? it.workflow().toString()
        : ((LambdaStep) kind).function();
  }

  /** What stands below the name, line by line. */
  List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add(kind.key() + " " + what);
    when.ifPresent(condition -> lines.add("when " + condition));
    map.ifPresent(it -> lines.addAll(List.of(it.items(), it.bounds())));
    retry.ifPresent(lines::add);
    return lines;
  }
}
