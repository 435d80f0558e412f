package io.cloudprocessingengine.decider.swf;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.cloudprocessingengine.common.message.JsonText;
import io.cloudprocessingengine.decider.decision.Decision;
import io.cloudprocessingengine.decider.decision.Job;
import io.cloudprocessingengine.decider.decision.Limits;
import io.cloudprocessingengine.decider.history.ExecutionId;
import io.cloudprocessingengine.decider.plan.loader.PlanLoader;
import java.util.List;

/** A job that is fed with events as they are on the wire. */
final class WireJob {
  private static final String HEAD =
      """
      name: P
      version: "1"
      activities: [{name: Work, version: "1"}]
      steps:
      """;

  private final Job job;
  private int events;

  private WireJob(Job job) {
    this.job = job;
  }

  /** A job of these steps, as YAML, that has begun. */
  static WireJob of(String steps) {
    var plan = PlanLoader.read("plan.yaml", HEAD + steps).byId().values().iterator().next();
    return new WireJob(new Job(plan, new ExecutionId("job", "run"), Limits.SWF))
        .happens("WorkflowExecutionStarted", "{'workflowType': {'name': 'P', 'version': '1'}}");
  }

  /** One more event; single quotes stand for double ones. */
  WireJob happens(String type, String attributes) {
    events++;
    var name = Character.toLowerCase(type.charAt(0)) + type.substring(1) + "EventAttributes";
    var event =
        JsonNodeFactory.instance
            .objectNode()
            .put("eventId", events)
            .put("eventTimestamp", 1_767_225_600L + events)
            .put("eventType", type);
    event.set(name, JsonText.parse(attributes.replace('\'', '"')).orElseThrow());
    job.add(SwfJson.event(event));
    return this;
  }

  List<Decision> decide() {
    return job.decide().list();
  }
}
