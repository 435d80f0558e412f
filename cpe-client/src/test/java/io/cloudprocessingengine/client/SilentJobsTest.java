package io.cloudprocessingengine.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.cloudprocessingengine.client.command.CancelJob;
import io.cloudprocessingengine.client.command.StartJob;
import io.cloudprocessingengine.common.message.JsonText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody else has read the message that tells the end of a job. */
class SilentJobsTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration DAY = Duration.ofDays(1);

  private final TickingClock clock = new TickingClock();
  private final FakeQueue input = new FakeQueue(() -> {});
  private final FakeQueue output = new FakeQueue(() -> clock.pass(Duration.ofSeconds(20)));
  private final List<String> told = new ArrayList<>();
  private final CpeClient client = client(Optional.of(new Sender(input, Optional.empty(), clock)));

  private CpeClient client(Optional<Sender> sender) {
    var queues = new CpeClient.Queues(sender, Optional.of(output), () -> {});
    return new CpeClient(queues, new Surroundings(clock, time -> {}, MINUTE));
  }

  private static String message(String id, String type, String jobId) {
    return "{\"id\": \"%s\", \"type\": \"%s\", \"jobId\": \"%s\"}".formatted(id, type, jobId);
  }

  private static String status(int question, String jobId, String status) {
    return """
    {"id": "sent%d:JOB_STATUS", "type": "JOB_STATUS", "jobId": "%s", "data": {"status": "%s",
     "workflow": {"runId": "run-2"}, "result": 7}}\
    """
        .formatted(question, jobId, status);
  }

  private Optional<JobEnd> await(String jobId, Duration time) throws InterruptedException {
    return client.await(jobId, time, message -> told.add(message.id()));
  }

  @ParameterizedTest
  @CsvSource({
    "completed, COMPLETED",
    "failed, FAILED",
    "canceled, CANCELED",
    "timed_out, TIMED_OUT",
    "terminated, TERMINATED"
  })
  void endsOnTheStatusOfAJobThatWasSilentForAMinute(String status, JobOutcome outcome)
      throws InterruptedException {
    output.gives(message("1", "WORKFLOW_SCHEDULED", "a")).isSilent(3).gives(status(1, "a", status));

    var end = await("a", DAY).orElseThrow();

    assertThat(end.outcome()).isEqualTo(outcome);
    assertThat(end.message().result().asInt()).isEqualTo(7);
    assertThat(told).containsExactly("1", "sent1:JOB_STATUS");
    assertThat(output.deleted).containsExactly("r1", "r2");
  }

  @Test
  void asksInTheDomainOfTheJobThatItStarted() throws InterruptedException {
    client.send(StartJob.of("Transcode", "1.0").jobId("a").in("media").build());
    output.isSilent(3).gives(status(2, "a", "completed"));

    assertThat(await("a", DAY)).isPresent();

    var question = JsonText.parse(input.sent.get(1)).orElseThrow();
    assertThat(question.path("type").asText()).isEqualTo("GET_JOB_STATUS");
    assertThat(question.at("/data/workflow/domain").asText()).isEqualTo("media");
  }

  @Test
  void asksNothingWhileMessagesComeAndNothingOfAJobThatHasEnded() throws InterruptedException {
    output.gives(message("0", "WORKFLOW_COMPLETED", "b"));
    for (var id = 1; id < 10; id++) {
      output.isSilent(2).gives(message("p" + id, "ACTIVITY_PROGRESS", "a"));
    }
    output.gives(message("10", "WORKFLOW_COMPLETED", "a"));

    assertThat(client.awaitAll(Set.of("a", "b"), DAY, message -> {})).hasSize(2);
    assertThat(input.sent).isEmpty();
  }

  @Test
  void asksAboutAJobThatGoesOnLessAndLessOftenAndTellsNobody() throws InterruptedException {
    output.isSilent(3).gives(status(1, "a", "open")).isSilent(6).gives(status(2, "a", "open"));

    assertThat(await("a", Duration.ofMinutes(30))).isEmpty();

    assertThat(told).isEmpty();
    // After 1, 3, 7, 15 and 25 minutes.
    assertThat(input.sent).hasSize(5);
  }

  @Test
  void goesOnWaitingWhenTheQuestionIsRefusedOrCannotBeSent() throws InterruptedException {
    var refusal =
        """
        {"id": "sent1:COMMAND_REJECTED", "type": "COMMAND_REJECTED", "jobId": "a",
         "command": "GET_JOB_STATUS", "error": {"code": "UNKNOWN_JOB", "message": "none"}}\
        """;
    output.isSilent(3).gives(refusal).gives(message("1", "WORKFLOW_COMPLETED", "a"));

    assertThat(await("a", DAY)).isPresent();
    assertThat(told).containsExactly("1");
    assertThat(input.sent).hasSize(1);

    input.sendFails();
    output.isSilent(4).gives(message("2", "WORKFLOW_COMPLETED", "b"));

    assertThat(await("b", DAY)).isPresent();
  }

  @Test
  void saysOnceThatNoQuestionCanBeSent() throws InterruptedException {
    input.sendFails();
    output.isSilent(90).gives(message("1", "WORKFLOW_COMPLETED", "a"));

    try (var log = new LogLines()) {
      assertThat(await("a", DAY)).isPresent();

      assertThat(log.list())
          .containsExactly(
              "WARN  Silent jobs can't be asked about (closed): an end will be missed if another reader takes the message of it");
    }
  }

  @Test
  void asksOnceWhetherAnybodyAnswers() throws InterruptedException {
    try (var log = new LogLines()) {
      assertThat(await("a", Duration.ofSeconds(100))).isEmpty();
      assertThat(log.list()).isEmpty();

      assertThat(await("a", DAY)).isEmpty();
      assertThat(log.list())
          .containsExactly(
              "WARN  Nobody answers where silent jobs stand. Does an InputPoller read the input queue, and answer to this output queue?");
    }
  }

  @Test
  void asksNobodyWhetherHeAnswersWhoDoes() throws InterruptedException {
    output.isSilent(3).gives(status(1, "a", "open"));

    try (var log = new LogLines()) {
      assertThat(await("a", DAY)).isEmpty();

      assertThat(log.list()).isEmpty();
    }
  }

  @Test
  void waitsForMessagesAloneWithoutAnInputQueue() throws InterruptedException {
    output
        .isSilent(9)
        .gives(message("run-4-ACTIVITY_STARTED", "ACTIVITY_STARTED", "a"))
        .gives(message("run-WORKFLOW_COMPLETED", "WORKFLOW_COMPLETED", "a"));

    try (var deaf = client(Optional.empty())) {
      assertThat(deaf.await("a", DAY, message -> told.add(message.id()))).isPresent();
    }

    assertThat(told).containsExactly("run-4-ACTIVITY_STARTED", "run-WORKFLOW_COMPLETED");
  }

  @Test
  void letsAnotherGetTheAnswerThatItWaitsFor() throws InterruptedException {
    var slept = new ArrayList<Duration>();
    output.gives(status(9, "a", "completed")).gives(message("1", "WORKFLOW_COMPLETED", "a"));
    var queues = new CpeClient.Queues(Optional.empty(), Optional.of(output), () -> {});

    try (var patient = new CpeClient(queues, new Surroundings(clock, slept::add, MINUTE))) {
      assertThat(patient.await("a", DAY, message -> {})).isPresent();
    }

    assertThat(slept).containsExactly(Duration.ofMillis(1_500));
  }

  @Test
  void countsNoEndThatCameBeforeTheRunBegan() throws InterruptedException {
    var old = "{\"id\": \"1\", \"time\": 100, \"type\": \"WORKFLOW_FAILED\", \"jobId\": \"a\"}";
    var next = "{\"id\": \"2\", \"time\": 300, \"type\": \"WORKFLOW_COMPLETED\", \"jobId\": \"a\"}";
    output.gives(old).gives(next);

    var ends =
        client.awaitAll(
            Map.of("a", Instant.ofEpochSecond(200)), DAY, message -> told.add(message.id()));

    assertThat(ends.get("a").outcome()).isEqualTo(JobOutcome.COMPLETED);
    assertThat(told).containsExactly("2");
  }

  @Test
  void takesNoStatusOfAnotherRunForTheEnd() throws InterruptedException {
    var scheduled = JsonText.parse("{\"jobId\": \"a\", \"runId\": \"run-3\"}").orElseThrow();
    output.isSilent(3).gives(status(1, "a", "failed"));

    var end = client.await(new JobMessage("0", scheduled), MINUTE.multipliedBy(2), message -> {});

    assertThat(end).isEmpty();
  }

  @Test
  void leavesTheAnswerToAnothersQuestionToWhoAsked() throws InterruptedException {
    output
        .gives(message("other:JOB_STATUS", "JOB_STATUS", "a"))
        .gives(message("1", "WORKFLOW_COMPLETED", "a"));

    assertThat(await("a", DAY)).isPresent();

    assertThat(told).containsExactly("1");
    assertThat(output.deleted).containsExactly("r2");
    assertThat(output.postponed).containsEntry("r1", Duration.ofSeconds(1));
  }

  private static String refusal(String id, String command, String code) {
    return """
    {"id": "%s:COMMAND_REJECTED", "type": "COMMAND_REJECTED", "jobId": "a", "command": "%s",
     "error": {"code": "%s", "message": "no"}}\
    """
        .formatted(id, command, code);
  }

  @ParameterizedTest
  @CsvSource({"RETRY_JOB, CONFLICT", "RETRY_JOB, NOT_ALLOWED", "START_JOB, CONFLICT"})
  void goesOnWhenAnothersCommandIsRefusedThatTellsNothingOfTheJob(String command, String code)
      throws InterruptedException {
    output
        .gives(refusal("other", command, code))
        .given(9, refusal("other", command, code))
        .gives(message("1", "WORKFLOW_COMPLETED", "a"));

    assertThat(await("a", DAY).orElseThrow().outcome()).isEqualTo(JobOutcome.COMPLETED);

    assertThat(told).containsExactly("1");
    assertThat(output.postponed).containsOnlyKeys("r1");
    assertThat(output.deleted).containsExactly("r2", "r3");
  }

  @Test
  void endsWhenAJobThatAnotherWasToStartIsRefusedAndNobodyTookTheAnswer()
      throws InterruptedException {
    output.given(9, refusal("other", "START_JOB", "UNKNOWN_WORKFLOW"));

    assertThat(await("a", DAY).orElseThrow().outcome()).isEqualTo(JobOutcome.REJECTED);
  }

  /** An earlier one may have been, whose answer nobody took. */
  @Test
  void goesOnWhenAnotherStartThanItsOwnIsRefused() throws InterruptedException {
    client.send(JsonNodeFactory.instance.objectNode().put("type", "START_JOB").put("jobId", "a"));
    output
        .given(9, refusal("other", "START_JOB", "INVALID_COMMAND"))
        .gives(message("1", "WORKFLOW_COMPLETED", "a"));

    assertThat(await("a", DAY).orElseThrow().outcome()).isEqualTo(JobOutcome.COMPLETED);
  }

  @ParameterizedTest
  @CsvSource({"START_JOB, CONFLICT", "RETRY_JOB, CONFLICT", "START_JOB, NOT_ALLOWED"})
  void endsWhenTheCommandThatItSentIsRefused(String command, String code)
      throws InterruptedException {
    client.send("{\"type\": \"" + command + "\", \"jobId\": \"a\"}");
    output.gives(refusal("sent1", command, code));

    assertThat(await("a", DAY).orElseThrow().outcome()).isEqualTo(JobOutcome.REJECTED);
    assertThat(told).containsExactly("sent1:COMMAND_REJECTED");
  }

  @Test
  void putsAwayAnAnswerThatNobodyWantedAndTellsThoseToItsOwnCommands() throws InterruptedException {
    client.send(CancelJob.of("a").build());
    output
        .given(9, status(9, "a", "failed"))
        .gives(message("sent1:CANCEL_REQUESTED", "CANCEL_REQUESTED", "a"))
        .gives(message("1", "WORKFLOW_CANCELED", "a"));

    assertThat(await("a", DAY).orElseThrow().outcome()).isEqualTo(JobOutcome.CANCELED);

    assertThat(told).containsExactly("sent1:CANCEL_REQUESTED", "1");
    assertThat(output.deleted).containsExactly("r1", "r2", "r3");
  }
}
