package io.cloudprocessingengine.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.common.message.JsonText;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobMessageTest {
  private static JobMessage read(String json) {
    return new JobMessage("id", JsonText.parse(json).orElseThrow());
  }

  @Test
  void readsTheOriginalsProgressMessage() {
    var message =
        read(
            """
            {"time": 1400000000.25, "type": "ACTIVITY_PROGRESS", "data": {
              "workflow": {"workflowId": "w", "runId": "r"},
              "activity": {"activityId": "Transcode",
                "activityType": {"name": "TranscodeAsset", "version": "v1"},
                "result": {"progress": 42.5, "duration": 10}}}}\
            """);

    assertThat(message.time()).contains(Instant.ofEpochMilli(1_400_000_000_250L));
    assertThat(message.jobId()).isEmpty();
    assertThat(message.step()).isEqualTo("Transcode");
    assertThat(message.activity()).isEqualTo("TranscodeAsset");
    assertThat(message.progress()).contains(42.5);
    assertThat(message.outcome()).isEmpty();
    assertThat(message.failure()).isEmpty();
  }

  @Test
  void readsTheOriginalsScheduledActivityWhoseTypeIsAText() {
    var message =
        read(
            """
            {"type": "ACTIVITY_SCHEDULED", "data": {"activity": {"activityId": "Transcode",
              "activityType": "TranscodeAsset", "activityVersion": "v1"}}}\
            """);

    assertThat(message.activity()).isEqualTo("TranscodeAsset");
  }

  @Test
  void letsThroughWhatItDoesNotKnow() {
    var message = read("{\"type\": \"MOON_LANDED\", \"data\": {\"crew\": [1, 2]}}");

    assertThat(message.type()).isEqualTo("MOON_LANDED");
    assertThat(message.outcome()).isEmpty();
    assertThat(message.json().at("/data/crew/1").asInt()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "WORKFLOW_COMPLETED, COMPLETED",
    "WORKFLOW_FAILED, FAILED",
    "WORKFLOW_CANCELED, CANCELED",
    "WORKFLOW_TIMED_OUT, TIMED_OUT",
    "WORKFLOW_TERMINATED, TERMINATED"
  })
  void knowsTheEndsOfJobs(String type, JobOutcome outcome) {
    assertThat(read("{\"type\": \"" + type + "\"}").outcome()).contains(outcome);
  }

  @ParameterizedTest
  @CsvSource({"START_JOB, true", "RETRY_JOB, true", "CANCEL_JOB, false", "GET_JOB_STATUS, false"})
  void aRefusedCommandEndsAJobThatItWasToStart(String command, boolean ends) {
    var json = "{\"type\": \"COMMAND_REJECTED\", \"command\": \"%s\"}".formatted(command);

    assertThat(read(json).outcome().isPresent()).isEqualTo(ends);
  }

  @Test
  void saysWhyAJobFailed() {
    var message =
        read(
            """
            {"type": "WORKFLOW_FAILED", "data":
              {"reason": "INVALID_IMAGE", "details": {"file": "x"}, "step": "Validate"}}\
            """);

    assertThat(message.failure())
        .hasToString("Optional[INVALID_IMAGE: {\"file\":\"x\"} (step Validate)]");
  }

  @Test
  void saysWhyAnActivityFailed() {
    var message =
        read(
            """
            {"type": "ACTIVITY_FAILED", "data": {"activity": {"result":
              {"reason": "INVALID_IMAGE", "details": "0 bytes"}}}}\
            """);

    assertThat(message.failure()).hasToString("Optional[INVALID_IMAGE: 0 bytes]");
  }

  @Test
  void saysWhyACommandWasRefused() {
    var message =
        read(
            """
            {"type": "COMMAND_REJECTED", "error":
              {"code": "UNKNOWN_WORKFLOW", "message": "no type X", "field": "data.workflow"}}\
            """);

    assertThat(message.failure())
        .hasToString("Optional[UNKNOWN_WORKFLOW: no type X (data.workflow)]");
  }
}
