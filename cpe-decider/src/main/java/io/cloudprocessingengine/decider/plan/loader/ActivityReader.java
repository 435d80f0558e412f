package io.cloudprocessingengine.decider.plan.loader;

import io.cloudprocessingengine.common.config.YamlNode;
import io.cloudprocessingengine.decider.plan.ActivityDefinition;
import io.cloudprocessingengine.decider.plan.ActivityTimeouts;
import io.cloudprocessingengine.decider.plan.ActivityTypeId;
import io.cloudprocessingengine.decider.plan.RetryPolicy;
import io.cloudprocessingengine.decider.plan.Scheduling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the activities of a plan. */
final class ActivityReader {
  static final List<String> KEYS =
      List.of(
          "name",
          "version",
          "description",
          "task_list",
          "input_spec",
          "outputs_spec",
          "heartbeat_timeout",
          "schedule_to_close_timeout",
          "schedule_to_start_timeout",
          "start_to_close_timeout",
          "priority",
          "retry");

  private final SchemaReader schemas;
  private final Findings findings;
  private final Map<String, Activity> read = new LinkedHashMap<>();

  ActivityReader(SchemaReader schemas, Findings findings) {
    this.schemas = schemas;
    this.findings = findings;
  }

  /**
   * An activity as steps need it.
   *
   * @param retry for steps that have none of their own
   */
  record Activity(ActivityDefinition definition, RetryPolicy retry, Located<String> name) {}

  /** The activities by name, in declared order. */
  Map<String, Activity> read(List<YamlNode> nodes) {
    nodes.forEach(node -> Fields.of(node, "an activity", findings).ifPresent(this::readActivity));
    return read;
  }

  private void readActivity(Fields fields) {
    fields.refuseOthersThan(KEYS);
    var name = fields.name("name", fields.required("name", "an activity"), SwfName.NAME);
    var of = name.map(it -> "activity '" + it.value() + "'").orElse("an activity");
    var version = fields.name("version", fields.required("version", of), SwfName.VERSION);
    var type = new ActivityTypeId(text(name), text(version));
    var definition =
        new ActivityDefinition(
            type,
            fields.description(),
            SchedulingReader.read(fields, defaults(type)),
            schemas.read(fields, "input_spec"),
            OutputsReader.read(fields));
    name.ifPresent(it -> checkTaskList(definition.scheduling().taskList(), fields, it));
    var retry = RetryReader.read(fields, RetryPolicy.NEVER);
    name.ifPresent(it -> add(new Activity(definition, retry, it)));
  }

  private static String text(Optional<Located<String>> text) {
    return text.map(Located::value).orElse("");
  }

  private static Scheduling defaults(ActivityTypeId type) {
    return new Scheduling(
        type.name() + "-" + type.version(), Optional.empty(), ActivityTimeouts.DEFAULT);
  }

  private void checkTaskList(String taskList, Fields fields, Located<String> name) {
    if (fields.find("task_list").isEmpty()) {
      SwfName.NAME
          .tooLong(taskList)
          .ifPresent(
              fault ->
                  findings.problem(
                      name.where(),
                      "the task list '<name>-<version>' " + fault + ": give it a 'task_list'"));
    }
  }

  private void add(Activity activity) {
    var name = activity.name();
    var first = read.putIfAbsent(name.value(), activity);
    if (first != null) {
      var message = "activity '%s' is defined twice (first in line %d)";
      findings.problem(name.where(), message.formatted(name.value(), first.name().where().line()));
    }
  }
}
