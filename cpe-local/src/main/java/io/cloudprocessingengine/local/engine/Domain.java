package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudprocessingengine.local.api.FaultType;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** A domain: its types, its executions and its task lists. */
final class Domain {
  private static final long DAY_MILLISECONDS = 86_400_000;

  private final Region region;
  private final ObjectNode registration;
  private final String name;
  private final TypeCatalog workflowTypes = new TypeCatalog(TypeKind.WORKFLOW);
  private final TypeCatalog activityTypes = new TypeCatalog(TypeKind.ACTIVITY);
  private final TaskLists decisionTasks;
  private final TaskLists activityTasks;
  private final Map<String, Execution> open = new HashMap<>();
  private final Visibility visibility = new Visibility();
  private final Map<String, String> tags = new TreeMap<>();
  private RegistrationStatus status = RegistrationStatus.REGISTERED;

  Domain(Region region, ObjectNode registration) {
    this.region = region;
    this.registration = registration;
    this.name = registration.path("name").textValue();
    this.decisionTasks = new TaskLists(region, "PollForDecisionTask");
    this.activityTasks = new TaskLists(region, "PollForActivityTask");
  }

  ObjectNode save() {
    var saved =
        new Attributes()
            .set("registration", registration)
            .put("status", status.name())
            .set("workflowTypes", workflowTypes.save())
            .set("activityTypes", activityTypes.save())
            .node();
    var savedTags = saved.putObject("tags");
    tags.forEach(savedTags::put);
    return saved;
  }

  /** The domain that was saved, without its executions. */
  static Domain restore(Region region, JsonNode saved) {
    var domain = new Domain(region, (ObjectNode) saved.path("registration"));
    domain.status = RegistrationStatus.valueOf(saved.path("status").textValue());
    domain.workflowTypes.restore(saved.path("workflowTypes"));
    domain.activityTypes.restore(saved.path("activityTypes"));
    saved
        .path("tags")
        .properties()
        .forEach(tag -> domain.tags.put(tag.getKey(), tag.getValue().textValue()));
    return domain;
  }

  Region region() {
    return region;
  }

  String name() {
    return name;
  }

  TypeCatalog types(TypeKind kind) {
    return switch (kind) {
      case WORKFLOW -> workflowTypes;
      case ACTIVITY -> activityTypes;
    };
  }

  TaskLists decisionTasks() {
    return decisionTasks;
  }

  TaskLists activityTasks() {
    return activityTasks;
  }

  void endPolls() {
    decisionTasks.endPolls();
    activityTasks.endPolls();
  }

  Visibility visibility() {
    return visibility;
  }

  /** Open executions by workflowId, of which there is at most one each. */
  Map<String, Execution> open() {
    return open;
  }

  Map<String, String> tags() {
    return tags;
  }

  RegistrationStatus status() {
    return status;
  }

  void deprecate(long time) {
    if (status == RegistrationStatus.DEPRECATED) {
      throw FaultType.DOMAIN_DEPRECATED.saying(name);
    }
    status = RegistrationStatus.DEPRECATED;
    workflowTypes.deprecateAll(time);
    activityTypes.deprecateAll(time);
  }

  void undeprecate() {
    if (status == RegistrationStatus.REGISTERED) {
      throw FaultType.DOMAIN_ALREADY_EXISTS.saying(name);
    }
    status = RegistrationStatus.REGISTERED;
  }

  /** How long closed executions are kept, in milliseconds. */
  long retention() {
    var days = registration.path("workflowExecutionRetentionPeriodInDays").textValue();
    return days.equals("NONE") ? 0 : Long.parseLong(days) * DAY_MILLISECONDS;
  }

  ObjectNode info() {
    return new Attributes()
        .put("name", name)
        .put("status", status.name())
        .copy(registration, "description")
        .put("arn", "arn:aws:swf:us-east-1:000000000000:/domain/" + name)
        .node();
  }

  ObjectNode configuration() {
    return new Attributes().copy(registration, "workflowExecutionRetentionPeriodInDays").node();
  }
}
