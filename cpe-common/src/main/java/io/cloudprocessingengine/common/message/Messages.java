package io.cloudprocessingengine.common.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The shapes that messages have in common, kept field by field from the original. */
public final class Messages {
  private Messages() {}

  /** A workflow execution as messages name it. */
  public record WorkflowRef(Execution execution, TypeRef type) {
    /** {@code {workflowId, runId, name, version}}. */
    public ObjectNode toJson() {
      return JsonNodeFactory.instance
          .objectNode()
          .put("workflowId", execution.workflowId())
          .put("runId", execution.runId())
          .setAll(type.toJson());
    }
  }

  /** Ids of a run. */
  public record Execution(String workflowId, String runId) {}

  /** Name and version of a workflow type or activity type. */
  public record TypeRef(String name, String version) {
    public ObjectNode toJson() {
      return JsonNodeFactory.instance.objectNode().put("name", name).put("version", version);
    }
  }

  /** {@code {data: {workflow: {…}}}}. */
  public static ObjectNode aboutWorkflow(WorkflowRef workflow) {
    var body = JsonNodeFactory.instance.objectNode();
    body.putObject("data").set("workflow", workflow.toJson());
    return body;
  }

  /**
   * {@code {data: {workflow: {…}, activity: {activityId, activityType: {name, version}, …}}}}.
   *
   * @param more further members of the activity, such as {@code input} and {@code result}
   */
  public static ObjectNode aboutActivity(
      ObjectNode workflow, String activityId, TypeRef type, ObjectNode more) {
    var body = JsonNodeFactory.instance.objectNode();
    var data = body.putObject("data");
    data.set("workflow", workflow);
    data.putObject("activity")
        .put("activityId", activityId)
        .<ObjectNode>set("activityType", type.toJson())
        .setAll(more);
    return body;
  }

  /** Text that is JSON as JSON, any other as a text. */
  public static JsonNode jsonOrText(String text) {
    return JsonText.parse(text).orElseGet(() -> JsonNodeFactory.instance.textNode(text));
  }
}
