package io.cloudprocessingengine.common.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.cloudprocessingengine.common.message.JsonText;
import io.cloudprocessingengine.common.message.MessageType;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class StatusTest {
  private static final String WORKFLOW =
      "\"workflow\":{\"workflowId\":\"acme.j\",\"runId\":\"r-1\",\"name\":\"Film\",\"version\":\"1.10\"}";
  private static final String TIMES = "\"scheduled\":1.001,\"started\":2.500,\"ended\":3.000";
  private static final String TYPE = "\"activityType\":{\"name\":\"Encode\",\"version\":\"2\"}";

  /** A message with that data is valid for its schema, and its data is as it was read. */
  private static JsonNode checked(MessageType type, String data) throws IOException {
    try (var file = MessageType.class.getResourceAsStream(type + ".json")) {
      var schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(file, InputFormat.JSON);
      var text =
          "{\"id\":\"m:%s\",\"time\":1,\"type\":\"%s\",\"jobId\":\"j\",\"data\":%s}"
              .formatted(type, type, data);
      var message = JsonText.parse(text).orElseThrow();
      assertThat(schema.validate(message)).isEmpty();
      return message.get("data");
    }
  }

  @Test
  void aJobsStatusIsReadAsItIsWritten() throws IOException {
    var step =
        "{\"name\":\"Encode\",\"kind\":\"map\",\"status\":\"failed\",\"attempts\":7,"
            + TYPE
            + ","
            + TIMES
            + ",\"items\":{\"scheduled\":1,\"running\":2,\"retrying\":3,\"succeeded\":4,\"failed\":5}"
            + ",\"progress\":{\"progress\":42.5},\"failure\":{\"reason\":\"TIMEOUT.HEARTBEAT\","
            + "\"details\":\"lost\"},\"carried\":true}";
    var skipped =
        "{\"name\":\"Tell\",\"status\":\"skipped\",\"attempts\":0,\"reason\":\"not needed\"}";
    var text =
        "{"
            + WORKFLOW
            + ",\"status\":\"failed\",\"started\":1.000,\"closed\":9.000,\"cancelRequested\":true,"
            + "\"asOf\":10.000,\"retryOf\":\"r-0\",\"result\":[1],"
            + "\"failure\":{\"reason\":\"FAILED\",\"details\":\"x\",\"step\":\"Encode\"},\"steps\":["
            + step
            + ","
            + skipped
            + "]}";

    assertThat(JobStatus.of(checked(MessageType.JOB_STATUS, text)).toJson()).hasToString(text);
  }

  @Test
  void anActivitysStatusIsReadAsItIsWritten() throws IOException {
    var text =
        "{\"activityId\":\"Encode[3]#2\","
            + TYPE
            + ",\"step\":\"Encode\",\"item\":3,\"attempt\":2,\"status\":\"timed_out\","
            + TIMES
            + ",\"cancelRequested\":true,\"worker\":\"w-1\",\"progress\":0.5,"
            + "\"failure\":{\"reason\":\"TIMEOUT\"},\"input\":{\"a\":1.1},\"result\":null}";
    var data = "{" + WORKFLOW + ",\"asOf\":1,\"activity\":" + text + "}";

    var read = ActivityStatus.of(checked(MessageType.ACTIVITY_STATUS, data).get("activity"));

    assertThat(read.toJson()).hasToString(text);
    assertThat(read.brief().toJson().has("input")).isFalse();
    assertThat(read.brief().toJson().has("result")).isFalse();
    assertThat(read.brief().toJson().has("failure")).isTrue();
  }

  @Test
  void aListIsReadAsItIsWritten() throws IOException {
    var text =
        "{\"domain\":\"media\",\"asOf\":10.000,\"jobs\":[{\"jobId\":\"j\","
            + WORKFLOW
            + ",\"status\":\"open\",\"started\":1.000,\"tags\":[\"acme\",\"urgent\"]}],\"page\":\"p\"}";

    assertThat(JobList.of(checked(MessageType.JOB_LIST, text)).toJson()).hasToString(text);
  }

  @Test
  void whatIsMissingOrUnknownIsLetThrough() {
    var nothing = JsonText.parse("{\"status\": \"of tomorrow\"}").orElseThrow();

    assertThat(JobStatus.of(nothing).steps()).isEmpty();
    assertThat(JobStatus.of(nothing).run().state()).isEqualTo(JobState.OPEN);
    assertThat(ActivityStatus.of(nothing).span()).isEqualTo(Span.NONE);
    assertThat(StepStatus.of(nothing).state()).isEqualTo(StepState.WAITING);
    assertThat(JobList.of(nothing).jobs()).isEmpty();
  }

  @Test
  void anActivitysIdSaysStepItemAndAttempt() {
    assertThat(TaskName.parse("Encode[3]#2"))
        .hasToString("TaskName[step=Encode, item=OptionalInt[3], attempt=2]");
    assertThat(TaskName.parse("Encode").attempt()).isEqualTo(1);
    assertThat(TaskName.parse("Encode#12").step()).isEqualTo("Encode");
    assertThat(TaskName.parse("a[b]#c").step()).isEqualTo("a[b]#c");
    assertThat(TaskName.parse("x\n[0]").piece()).isEqualTo("x\n[0]");
    assertThat(TaskName.parse("x[99999999999]").step()).isEqualTo("x[99999999999]");
  }
}
