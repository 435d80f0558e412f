package io.cloudprocessingengine.inputpoller;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Asking a job or an activity to stop, and signals to it. */
class JobControlTest {
  private static JobDesks desks;

  private final JobDesk desk = desks.next();

  @BeforeAll
  static void startPoller() {
    desks = JobDesks.open();
  }

  @AfterAll
  static void stopPoller() {
    desks.close();
  }

  @Test
  void asksAJobToStopOnce() {
    var runId = desk.start("j");
    var answer = desk.ask("CANCEL_JOB", "j", "{\"reason\": \"too late\"}");

    var data = JobDesk.data(answer, "CANCEL_REQUESTED");
    assertThat(data.at("/workflow/runId").asText()).isEqualTo(runId);
    assertThat(data.path("reason").asText()).isEqualTo("too late");
    assertThat(desks.bench().signals(desk.workflowId("j"), runId))
        .singleElement()
        .satisfies(
            it -> assertThat(it).startsWith("#cancel {\"reason\":\"too late\",\"command\":"));
    var status = JobDesk.data(desk.ask("GET_JOB_STATUS", "j", "{}"), "JOB_STATUS");
    assertThat(status.path("cancelRequested").asBoolean()).isTrue();

    desks.bench().terminate(desk.workflowId("j"));
    JobDesk.data(desk.ask("CANCEL_JOB", "j", "{}"), "CANCEL_REQUESTED");
  }

  @Test
  void refusesToStopAJobThatHasEnded() {
    desk.start("j");
    desks.bench().terminate(desk.workflowId("j"));

    JobDesk.assertRefused(desk.ask("CANCEL_JOB", "j", "{}"), "CONFLICT", "jobId");
    JobDesk.assertRefused(desk.ask("SIGNAL_JOB", "j", "{\"signal\": \"go\"}"), "CONFLICT", "jobId");
  }

  @Test
  void asksAnActivityToStopBySignalOfItsOwn() {
    var runId = desk.start("j");
    desk.decider().decide("", desk.decider().schedule("Encode", "Work", "x"));

    var answer = desk.ask("CANCEL_ACTIVITY", "j", "{\"activityId\": \"Encode\"}");

    assertThat(JobDesk.data(answer, "CANCEL_REQUESTED").at("/activity/activityId").asText())
        .isEqualTo("Encode");
    assertThat(desks.bench().signals(desk.workflowId("j"), runId))
        .singleElement()
        .satisfies(
            it -> assertThat(it).startsWith("#cancel-activity {\"activityId\":\"Encode\",\"comm"));
    desk.decider().workCompletes("1");
    JobDesk.assertRefused(
        desk.ask("CANCEL_ACTIVITY", "j", "{\"activityId\": \"Encode\"}"),
        "CONFLICT",
        "data.activityId");
  }

  @Test
  void anActivityThatWaitsForItsNextAttemptCanBeStopped() {
    var runId = desk.start("j");
    desk.decider().decide("", desk.decider().schedule("Encode", "Work", "x"));
    desk.decider().workFails("BUSY", "");
    desk.decider().decide("", HandDecider.timer("Encode#2", 3600));

    var answer = desk.ask("CANCEL_ACTIVITY", "j", "{\"activityId\": \"Encode\"}");

    JobDesk.data(answer, "CANCEL_REQUESTED");
    assertThat(desks.bench().signals(desk.workflowId("j"), runId)).hasSize(1);
  }

  @Test
  void refusesAReasonThatSwfTakesNot() {
    desk.start("j");
    var reason = "\\n".repeat(17_000);

    var answer = desk.ask("CANCEL_JOB", "j", "{\"reason\": \"%s\"}".formatted(reason));

    JobDesk.assertRefused(answer, "TOO_LARGE", "data.reason");
  }

  @Test
  void keepsNumbersAsTheyAreWritten() {
    var runId = desk.start("j");
    JobDesk.data(
        desk.ask("SIGNAL_JOB", "j", "{\"signal\": \"rate\", \"input\": [30.0, 1.50]}"),
        "SIGNAL_SENT");

    assertThat(desks.bench().signals(desk.workflowId("j"), runId))
        .containsExactly("rate [30.0,1.50]");
  }

  @Test
  void signalsAJob() {
    var runId = desk.start("j");
    var text = desk.ask("SIGNAL_JOB", "j", "{\"signal\": \"approved\", \"input\": \"by text\"}");
    JobDesk.data(
        desk.ask("SIGNAL_JOB", "j", "{\"signal\": \"approved\", \"input\": {\"by\": 1}}"),
        "SIGNAL_SENT");
    JobDesk.data(desk.ask("SIGNAL_JOB", "j", "{\"signal\": \"bare\"}"), "SIGNAL_SENT");

    assertThat(JobDesk.data(text, "SIGNAL_SENT").path("signal").asText()).isEqualTo("approved");
    assertThat(desks.bench().signals(desk.workflowId("j"), runId))
        .containsExactly("approved by text", "approved {\"by\":1}", "bare ");
    var reserved = desk.ask("SIGNAL_JOB", "j", "{\"signal\": \"#cancel-activity\"}");
    JobDesk.assertRefused(reserved, "NOT_ALLOWED", "data.signal");
  }
}
