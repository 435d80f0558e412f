package io.cloudprocessingengine.decider.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import io.cloudprocessingengine.decider.history.ExecutionId;
import io.cloudprocessingengine.decider.plan.PlanId;
import io.cloudprocessingengine.decider.plan.template.Variables;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What the templates of one job see. */
final class JobVariables {
  private final PlanId plan;
  private final ExecutionId execution;
  private JsonNode input = NullNode.getInstance();
  private Map<String, JsonNode> common = Map.of();

  JobVariables(PlanId plan, ExecutionId execution) {
    this.plan = plan;
    this.execution = execution;
  }

  void input(JsonNode input) {
    this.input = input;
    common = Map.of(Variables.INPUT, input, Variables.WORKFLOW, workflow(input));
  }

  /** What the job was started with. */
  JsonNode input() {
    return input;
  }

  /** The job's own and the outputs of these steps. */
  Variables of(Collection<StepRun> runs) {
    var values = new HashMap<>(common);
    runs.forEach(run -> values.put(run.name(), run.output()));
    return new Variables(values);
  }

  private JsonNode workflow(JsonNode input) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("workflowId", execution.workflowId())
        .put("runId", execution.runId())
        .put("name", plan.name())
        .put("version", plan.version())
        .set("jobId", jobId(input));
  }

  private static JsonNode jobId(JsonNode input) {
    var jobId = input.path("client").path("jobId");
    return jobId.isMissingNode() ? NullNode.getInstance() : jobId;
  }
}
