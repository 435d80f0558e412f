package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Members that may be left out because the type has a default for them. */
final class Defaults {
  private static final List<Default> OF_EXECUTIONS =
      List.of(
          new Default("executionStartToCloseTimeout", "defaultExecutionStartToCloseTimeout"),
          new Default("taskList", "defaultTaskList"),
          new Default("taskStartToCloseTimeout", "defaultTaskStartToCloseTimeout"),
          new Default("childPolicy", "defaultChildPolicy"));
  private static final List<Default> OF_ACTIVITY_TASKS =
      List.of(
          new Default("taskList", "defaultTaskList"),
          new Default("scheduleToCloseTimeout", "defaultTaskScheduleToCloseTimeout"),
          new Default("scheduleToStartTimeout", "defaultTaskScheduleToStartTimeout"),
          new Default("startToCloseTimeout", "defaultTaskStartToCloseTimeout"),
          new Default("heartbeatTimeout", "defaultTaskHeartbeatTimeout"));

  private final List<Default> required;

  /** A member, and the setting of the type that stands in for it. */
  record Default(String member, String setting) {
    /** As failed decisions name it: {@code taskList} is DEFAULT_TASK_LIST_UNDEFINED. */
    String undefinedCause() {
      var words = member.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
      return "DEFAULT_" + words + "_UNDEFINED";
    }
  }

  private Defaults(List<Default> required) {
    this.required = required;
  }

  static Defaults ofExecutions() {
    return new Defaults(OF_EXECUTIONS);
  }

  static Defaults ofActivityTasks() {
    return new Defaults(OF_ACTIVITY_TASKS);
  }

  /**
   * Copies the members that were given, and the type's settings for those that were not.
   *
   * @return the first member that has neither
   */
  Optional<Default> fill(Attributes target, JsonNode given, JsonNode settings) {
    target.copyAs("taskPriority", settings, "defaultTaskPriority").copy(given, "taskPriority");
    Optional<Default> undefined = Optional.empty();
    for (var item : required) {
      target.copyAs(item.member(), settings, item.setting()).copy(given, item.member());
      if (undefined.isEmpty()
          && !given.hasNonNull(item.member())
          && !settings.hasNonNull(item.setting())) {
        undefined = Optional.of(item);
      }
    }
    return undefined;
  }
}
