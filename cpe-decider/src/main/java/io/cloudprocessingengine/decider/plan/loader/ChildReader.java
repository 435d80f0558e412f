package io.cloudprocessingengine.decider.plan.loader;

import io.cloudprocessingengine.decider.plan.ChildOptions;
import io.cloudprocessingengine.decider.plan.ChildPolicy;
import io.cloudprocessingengine.decider.plan.PlanId;
import io.cloudprocessingengine.decider.plan.StepKind;
import io.cloudprocessingengine.decider.plan.TaskOptions;
import io.cloudprocessingengine.decider.plan.WorkflowStep;
import java.util.List;
import java.util.Optional;

/** Reads {@code workflow: {name, version, task_list, child_policy}}. */
final class ChildReader {
  static final List<String> KEYS = List.of("name", "version", "task_list", "child_policy");

  private ChildReader() {}

  static Optional<StepKind> read(Fields step, TaskOptions options) {
    var node = step.find("workflow").orElseThrow();
    var fields = Fields.of(node, "'workflow'", step.findings());
    return fields.flatMap(
        child -> id(child).map(id -> new WorkflowStep(id, options(step, child), options)));
  }

  private static Optional<PlanId> id(Fields child) {
    child.refuseOthersThan(KEYS);
    var name = child.name("name", child.required("name", "'workflow'"), SwfName.NAME);
    var version = child.name("version", child.required("version", "'workflow'"), SwfName.VERSION);
    return name.flatMap(it -> version.map(other -> new PlanId(it.value(), other.value())));
  }

  private static ChildOptions options(Fields step, Fields child) {
    var taskList = child.name("task_list", child.text("task_list"), SwfName.NAME);
    return new ChildOptions(
        taskList.map(Located::value),
        new Choice<>(ChildPolicy.class).read(child, "child_policy", ChildPolicy.TERMINATE),
        step.parsed("start_to_close_timeout", BoundedTimeout.EXECUTION::parse),
        SchedulingReader.priority(step));
  }
}
