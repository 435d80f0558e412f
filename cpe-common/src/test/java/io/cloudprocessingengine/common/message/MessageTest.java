package io.cloudprocessingengine.common.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudprocessingengine.common.message.Messages.Execution;
import io.cloudprocessingengine.common.message.Messages.TypeRef;
import io.cloudprocessingengine.common.message.Messages.WorkflowRef;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MessageTest {
  private static final WorkflowRef WORKFLOW =
      new WorkflowRef(new Execution("acme.job-1", "run-1"), new TypeRef("Transcode", "1.0"));

  @Test
  void hasTheShapeThatOldClientsRead() {
    var more = JsonNodeFactory.instance.objectNode().put("result", "done");
    var type = new TypeRef("ValidateAsset", "v2");
    var body = Messages.aboutActivity(WORKFLOW.toJson(), "Validate", type, more);

    var json = message(MessageType.ACTIVITY_COMPLETED, body).toJson();

    assertThat(json)
        .isEqualTo(
            JsonText.parse(
                    """
                    {"id": "m-1", "time": 1440508427.123, "type": "ACTIVITY_COMPLETED",
                     "jobId": "job-1", "client": "acme", "data": {
                       "workflow": {"workflowId": "acme.job-1", "runId": "run-1",
                                    "name": "Transcode", "version": "1.0"},
                       "activity": {"activityId": "Validate",
                                    "activityType": {"name": "ValidateAsset", "version": "v2"},
                                    "result": "done"}}}
                    """)
                .orElseThrow());
  }

  @Test
  void leavesOutItsLargestMemberWhenItIsTooLarge() {
    var body = Messages.aboutWorkflow(WORKFLOW);
    ((ObjectNode) body.get("data")).put("result", "x".repeat(2_000_000)).put("small", "y");

    var text = MessageSize.fit(message(MessageType.WORKFLOW_COMPLETED, body).toJson());

    var json = JsonText.parse(text).orElseThrow();
    assertThat(json.at("/data/result").isMissingNode()).isTrue();
    assertThat(json.at("/data/small").asText()).isEqualTo("y");
    assertThat(json.get("truncated")).hasToString("[\"data.result\"]");
    assertThat(MessageSize.bytes(text)).isLessThan(MessageSize.LIMIT);
  }

  @Test
  void recordsTheClientInThePlaceOfAClaimedOne() {
    var input = (ObjectNode) JsonText.parse("{\"client\": {\"name\": \"forged\"}}").orElseThrow();
    var client = new Client("acme", "job-1", Optional.of("in"), Optional.of("out"));

    client.recordIn(input);

    assertThat(Client.of(input)).contains(client);
  }

  @Test
  void findsNoClientWhereNoneIsNamed() {
    assertThat(Client.of(JsonText.parse("{\"client\": \"text\"}").orElseThrow())).isEmpty();
    assertThat(Client.of(JsonText.parse("[]").orElseThrow())).isEmpty();
  }

  private static Message message(MessageType type, ObjectNode body) {
    var time = Instant.ofEpochMilli(1440508427123L);
    return new Message("m-1", type, time, new Message.About("job-1", "acme"), body);
  }
}
