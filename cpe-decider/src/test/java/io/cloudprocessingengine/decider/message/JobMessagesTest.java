package io.cloudprocessingengine.decider.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.cloudprocessingengine.common.message.JsonText;
import io.cloudprocessingengine.common.message.Message;
import io.cloudprocessingengine.common.message.Message.About;
import io.cloudprocessingengine.decider.decision.ClosingReason;
import io.cloudprocessingengine.decider.decision.Decision;
import io.cloudprocessingengine.decider.decision.Notice;
import io.cloudprocessingengine.decider.history.ExecutionId;
import io.cloudprocessingengine.decider.plan.ActivityDefinition;
import io.cloudprocessingengine.decider.plan.ActivityTimeouts;
import io.cloudprocessingengine.decider.plan.ActivityTypeId;
import io.cloudprocessingengine.decider.plan.InputSpec;
import io.cloudprocessingengine.decider.plan.OutputsSpec;
import io.cloudprocessingengine.decider.plan.PlanId;
import io.cloudprocessingengine.decider.plan.Scheduling;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JobMessagesTest {
  private static final Instant NOW = Instant.ofEpochMilli(1_500);
  private static final ActivityTypeId TYPE = new ActivityTypeId("TranscodeAsset", "v2");
  private static final Notice.ActivityTask TASK = new Notice.ActivityTask("Transcode", TYPE);
  private final JobMessages messages =
      new JobMessages(
          new ExecutionId("acme-1", "run1"),
          new PlanId("Video", "1.10"),
          new About("job-1", "acme"));

  @Test
  void anActivityIsNamedAsTheOriginalNamedIt() {
    var scheduling = new Scheduling("list", Optional.empty(), ActivityTimeouts.DEFAULT);
    var activity =
        new ActivityDefinition(TYPE, "", scheduling, InputSpec.ANYTHING, OutputsSpec.NONE);
    var decision =
        new Decision.ScheduleActivity("Transcode", "Transcode", activity, scheduling, "{\"n\":1}");

    assertIs(
        messages.scheduled(decision, NOW),
        """
        {"id":"run1-Transcode-ACTIVITY_SCHEDULED","time":1.5,"type":"ACTIVITY_SCHEDULED","jobId":"job-1","client":"acme",
         "data":{"workflow":{"workflowId":"acme-1","runId":"run1","name":"Video","version":"1.10"},
                 "activity":{"activityId":"Transcode","activityType":"TranscodeAsset","activityVersion":"v2","input":{"n":1}}}}
        """);
  }

  @Test
  void tellsTheResult() {
    assertIs(
        messages.last(new Decision.CompleteWorkflow("{\"A\":{}}"), NOW),
        """
        {"id":"run1-WORKFLOW_COMPLETED","time":1.5,"type":"WORKFLOW_COMPLETED","jobId":"job-1","client":"acme",
         "data":{"workflow":{"workflowId":"acme-1","runId":"run1","name":"Video","version":"1.10"},"result":{"A":{}}}}
        """);
  }

  @Test
  void tellsWhyAJobFailedAndWhere() {
    var failure =
        new Decision.FailWorkflow(
            Optional.of("A"),
            "TIMEOUT.HEARTBEAT",
            new ClosingReason("A: TIMEOUT.HEARTBEAT", "why"));

    assertIs(
        messages.last(failure, NOW),
        """
        {"id":"run1-WORKFLOW_FAILED","time":1.5,"type":"WORKFLOW_FAILED","jobId":"job-1","client":"acme",
         "data":{"workflow":{"workflowId":"acme-1","runId":"run1","name":"Video","version":"1.10"},
                 "reason":"A: TIMEOUT.HEARTBEAT","details":"why","cause":"TIMEOUT.HEARTBEAT","step":"A"}}
        """);
  }

  @Test
  void tellsThatAJobWasCanceled() {
    assertThat(messages.last(new Decision.CancelWorkflow(""), NOW).toJson().path("id").asText())
        .isEqualTo("run1-WORKFLOW_CANCELED");
  }

  @Test
  void tellsWhatHappenedToSteps() {
    assertIs(
        messages.of(new Notice(7, NOW, "A", new Notice.Skipped("its condition does not hold"))),
        """
        {"id":"run1-7-A-STEP_SKIPPED","time":1.5,"type":"STEP_SKIPPED","jobId":"job-1","client":"acme",
         "data":{"workflow":{"workflowId":"acme-1","runId":"run1","name":"Video","version":"1.10"},
                 "step":"A","reason":"its condition does not hold"}}
        """);
    assertIs(
        messages.of(
            new Notice(8, NOW, "Transcode", new Notice.ActivityTimedOut(TASK, "HEARTBEAT"))),
        """
        {"id":"run1-8-Transcode-ACTIVITY_TIMEOUT","time":1.5,"type":"ACTIVITY_TIMEOUT","jobId":"job-1","client":"acme",
         "data":{"workflow":{"workflowId":"acme-1","runId":"run1","name":"Video","version":"1.10"},
                 "activity":{"activityId":"Transcode","activityType":{"name":"TranscodeAsset","version":"v2"},"timeoutType":"HEARTBEAT"}}}
        """);
    assertThat(
            messages
                .of(new Notice(9, NOW, "Transcode", new Notice.ActivityCanceled(TASK)))
                .toJson()
                .path("id")
                .asText())
        .isEqualTo("run1-9-Transcode-ACTIVITY_CANCELED");
  }

  @Test
  void theClientOfTheInputIsToldElseTheConfiguredQueue() {
    var input =
        "{\"client\": {\"name\": \"acme\", \"jobId\": \"j\", \"queues\": {\"output\": \"http://q/out\"}}}";

    assertThat(Recipient.of(json(input), Optional.of("http://q/other")))
        .isEqualTo(new Recipient(Optional.of("http://q/out"), new About("j", "acme")));
    assertThat(Recipient.of(json("{}"), Optional.of("http://q/other")).queueUrl())
        .contains("http://q/other");
    assertThat(Recipient.of(MissingNode.getInstance(), Optional.empty()).queueUrl()).isEmpty();
  }

  private static JsonNode json(String text) {
    return JsonText.parse(text).orElseThrow();
  }

  private static void assertIs(Message message, String json) {
    assertThat(JsonText.parse(message.toJson().toString())).isEqualTo(JsonText.parse(json));
    assertThat(faults(message)).isEmpty();
  }

  private static List<?> faults(Message message) {
    var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    var schema = registry.getSchema(Message.class.getResourceAsStream(message.type() + ".json"));
    return schema.validate(message.toJson());
  }
}
