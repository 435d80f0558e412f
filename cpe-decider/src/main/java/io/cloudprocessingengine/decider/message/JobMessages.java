package io.cloudprocessingengine.decider.message;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudprocessingengine.common.message.Message;
import io.cloudprocessingengine.common.message.Message.About;
import io.cloudprocessingengine.common.message.MessageType;
import io.cloudprocessingengine.common.message.Messages;
import io.cloudprocessingengine.common.message.Messages.Execution;
import io.cloudprocessingengine.common.message.Messages.TypeRef;
import io.cloudprocessingengine.common.message.Messages.WorkflowRef;
import io.cloudprocessingengine.decider.decision.Decision;
import io.cloudprocessingengine.decider.decision.Notice;
import io.cloudprocessingengine.decider.history.ExecutionId;
import io.cloudprocessingengine.decider.plan.PlanId;
import java.time.Instant;

/**
 * Writes the messages about one job. Their ids depend on what they tell alone: sent twice, they are
 * the same.
 */
public final class JobMessages {
  private final String runId;
  private final WorkflowRef workflow;
  private final About about;

  public JobMessages(ExecutionId execution, PlanId plan, About about) {
    this.runId = execution.runId();
    this.workflow =
        new WorkflowRef(
            new Execution(execution.workflowId(), runId), new TypeRef(plan.name(), plan.version()));
    this.about = about;
  }

  /** ACTIVITY_SCHEDULED; {@code activityType} is the name alone there. */
  public Message scheduled(Decision.ScheduleActivity decision, Instant time) {
    var body = Messages.aboutWorkflow(workflow);
    var type = decision.activity().type();
    data(body)
        .putObject("activity")
        .put("activityId", decision.activityId())
        .put("activityType", type.name())
        .put("activityVersion", type.version())
        .set("input", Messages.jsonOrText(decision.input()));
    return message(decision.activityId(), MessageType.ACTIVITY_SCHEDULED, time, body);
  }

  /** STEP_SKIPPED, ACTIVITY_TIMEOUT, ACTIVITY_RETRYING or ACTIVITY_CANCELED. */
  public Message of(Notice notice) {
    if (notice.what() instanceof Notice.ActivityTimedOut timedOut) {
      var more = JsonNodeFactory.instance.objectNode().put("timeoutType", timedOut.timeout());
      return aboutActivity(notice, MessageType.ACTIVITY_TIMEOUT, timedOut.task(), more);
    }
    if (notice.what() instanceof Notice.ActivityRetrying retrying) {
      var more =
          JsonNodeFactory.instance
              .objectNode()
              .put("attempt", retrying.attempt())
              .put("delay", retrying.delay().toSeconds())
              .put("reason", retrying.failure().reason())
              .put("details", retrying.failure().details());
      return aboutActivity(notice, MessageType.ACTIVITY_RETRYING, retrying.task(), more);
    }
    if (notice.what() instanceof Notice.ActivityCanceled canceled) {
      return aboutActivity(
          notice,
          MessageType.ACTIVITY_CANCELED,
          canceled.task(),
          JsonNodeFactory.instance.objectNode());
    }
    var body = Messages.aboutWorkflow(workflow);
    data(body).put("step", notice.step()).put("reason", ((Notice.Skipped) notice.what()).why());
    return message(key(notice), MessageType.STEP_SKIPPED, notice.time(), body);
  }

  /** The last message of the job, from the decision that closes it. */
  public Message last(Decision closing, Instant time) {
    var body = Messages.aboutWorkflow(workflow);
    if (closing instanceof Decision.CompleteWorkflow completed) {
      data(body).set("result", Messages.jsonOrText(completed.result()));
      return message("", MessageType.WORKFLOW_COMPLETED, time, body);
    }
    if (closing instanceof Decision.FailWorkflow failed) {
      data(body)
          .put("reason", failed.reason().reason())
          .put("details", failed.reason().details())
          .put("cause", failed.cause());
      failed.step().ifPresent(step -> data(body).put("step", step));
      return message("", MessageType.WORKFLOW_FAILED, time, body);
    }
    if (closing instanceof Decision.CancelWorkflow canceled && !canceled.details().isEmpty()) {
      data(body).put("details", canceled.details());
    }
    return message("", MessageType.WORKFLOW_CANCELED, time, body);
  }

  private Message aboutActivity(
      Notice notice, MessageType type, Notice.ActivityTask task, ObjectNode more) {
    var activityType = new TypeRef(task.type().name(), task.type().version());
    var body = Messages.aboutActivity(workflow.toJson(), task.activityId(), activityType, more);
    return message(key(notice), type, notice.time(), body);
  }

  private Message message(String key, MessageType type, Instant time, ObjectNode body) {
    var id =
        key.isEmpty() ? "%s-%s".formatted(runId, type) : "%s-%s-%s".formatted(runId, key, type);
    return new Message(id, type, time, about, body);
  }

  private static String key(Notice notice) {
    return notice.eventId() + "-" + notice.step();
  }

  private static ObjectNode data(ObjectNode body) {
    return (ObjectNode) body.get("data");
  }
}
