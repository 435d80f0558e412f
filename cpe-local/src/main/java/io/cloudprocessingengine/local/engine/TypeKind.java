package io.cloudprocessingengine.local.engine;

import java.util.List;

/** The two kinds of type that a domain knows, which are handled alike. */
enum TypeKind {
  WORKFLOW("WorkflowType", "workflowType"),
  ACTIVITY("ActivityType", "activityType");

  private final String wireName;
  private final String member;

  TypeKind(String wireName, String member) {
    this.wireName = wireName;
    this.member = member;
  }

  /** As operations and faults spell it. */
  String wireName() {
    return wireName;
  }

  /** The member that names a type of this kind. */
  String member() {
    return member;
  }

  /** The defaults that can be registered with a type of this kind. */
  List<String> settings() {
    return switch (this) {
      case WORKFLOW ->
          List.of(
              "defaultTaskStartToCloseTimeout",
              "defaultExecutionStartToCloseTimeout",
              "defaultTaskList",
              "defaultTaskPriority",
              "defaultChildPolicy",
              "defaultLambdaRole");
      case ACTIVITY ->
          List.of(
              "defaultTaskStartToCloseTimeout",
              "defaultTaskHeartbeatTimeout",
              "defaultTaskList",
              "defaultTaskPriority",
              "defaultTaskScheduleToStartTimeout",
              "defaultTaskScheduleToCloseTimeout");
    };
  }
}
