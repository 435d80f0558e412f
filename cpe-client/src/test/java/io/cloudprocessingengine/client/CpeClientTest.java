package io.cloudprocessingengine.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.cloudprocessingengine.client.command.CancelJob;
import io.cloudprocessingengine.client.command.GetJobStatus;
import io.cloudprocessingengine.client.command.RetryJob;
import io.cloudprocessingengine.client.command.StartJob;
import io.cloudprocessingengine.client.sqs.QueueException;
import io.cloudprocessingengine.common.command.CommandParser;
import io.cloudprocessingengine.common.command.CommandType;
import io.cloudprocessingengine.common.lifecycle.StopSignal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CpeClientTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final TickingClock clock = new TickingClock();
  private final FakeQueue input = new FakeQueue(() -> {});
  private final FakeQueue output = new FakeQueue(() -> clock.pass(Duration.ofSeconds(20)));
  private final Sender sender = new Sender(input, Optional.of("CPE"), clock);
  private final List<Duration> slept = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private final CpeClient client =
      new CpeClient(
          new CpeClient.Queues(Optional.of(sender), Optional.of(output), output::close),
          new Surroundings(clock, slept::add, MINUTE));

  private static String message(String id, String type, String jobId) {
    return """
    {"id": "%s", "type": "%s", "jobId": "%s", "data": {"workflow": {}, "result": 7}}\
    """
        .formatted(id, type, jobId);
  }

  @Test
  void sendsWhatTheInputPollerUnderstands() {
    var timeout = Duration.ofHours(1);
    var start = StartJob.of("Transcode", "1.0").jobId("a-1").in("media").timeout(timeout);

    assertThat(client.send(start.with("path", "x.jpg").build())).isEqualTo("a-1");

    var command = new CommandParser().parse(input.sent.get(0));
    assertThat(command.type()).isEqualTo(CommandType.START_JOB);
    assertThat(command.jobId()).isEqualTo("a-1");
    assertThat(command.workflow().run().executionStartToCloseTimeout()).contains("3600");
    assertThat(command.data().path("path").asText()).isEqualTo("x.jpg");
    assertThat(input.sent.get(0)).contains("\"time\":1400000000.250");
  }

  @Test
  void fillsInAMissingJobIdAndKeepsWhatItDoesNotKnow() {
    var command = JsonNodeFactory.instance.objectNode().put("type", "x").put("more", 1);

    var jobId = client.send(command);

    assertThat(jobId).isNotBlank();
    assertThat(input.sent.get(0)).contains("\"jobId\":\"" + jobId + "\"", "\"more\":1");
  }

  @Test
  void tellsEachMessageOfTheJobOnceAndReturnsItsEnd() throws InterruptedException {
    var scheduled = message("1", "WORKFLOW_SCHEDULED", "a");
    var end = message("2", "WORKFLOW_COMPLETED", "a");
    output.gives(scheduled, scheduled).gives(scheduled, end);

    var found = client.await("a", MINUTE, it -> told.add(it.id()));

    assertThat(found.orElseThrow().outcome()).isEqualTo(JobOutcome.COMPLETED);
    assertThat(found.orElseThrow().message().result().asInt()).isEqualTo(7);
    assertThat(told).containsExactly("1", "2");
    assertThat(output.deleted).containsExactly("r1", "r2", "r3", "r4");
  }

  @Test
  void waitsForSeveralJobsAndForTheirStragglers() throws InterruptedException {
    output
        .gives(message("1", "WORKFLOW_FAILED", "a"))
        .gives(message("2", "WORKFLOW_CANCELED", "b"))
        .gives(message("3", "ACTIVITY_PROGRESS", "a"));

    var ends = client.awaitAll(Set.of("a", "b"), MINUTE, it -> told.add(it.id()));

    assertThat(ends.get("a").outcome()).isEqualTo(JobOutcome.FAILED);
    assertThat(ends.get("b").outcome()).isEqualTo(JobOutcome.CANCELED);
    assertThat(output.deleted).containsExactly("r1", "r2", "r3");
  }

  @Test
  void leavesMessagesOfOthersInTheQueue() throws InterruptedException {
    output.gives(message("1", "WORKFLOW_COMPLETED", "not mine"), "not JSON", "7");

    assertThat(client.await("a", MINUTE, it -> told.add(it.id()))).isEmpty();

    assertThat(told).isEmpty();
    assertThat(output.deleted).isEmpty();
    assertThat(output.postponed).containsOnlyKeys("r1", "r2", "r3");
  }

  @Test
  void putsBackAMessageForLongerEachTimeNobodyWantedIt() {
    assertThat(List.of(1, 2, 3, 4, 5, 6, 1000))
        .extracting(count -> Sieve.delay(count).toSeconds())
        .containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L);
  }

  @Test
  void goesOnAfterTroubleThatPasses() throws InterruptedException {
    output.fails(true).fails(true).gives(message("1", "WORKFLOW_TIMED_OUT", "a"));

    var end = client.await("a", MINUTE, it -> {});

    assertThat(end.orElseThrow().outcome()).isEqualTo(JobOutcome.TIMED_OUT);
    assertThat(slept).hasSize(2);
    assertThat(slept.get(1)).isGreaterThan(slept.get(0));
  }

  @Test
  void saysOnceThatTheQueueIsOutOfReachAndOnceThatItIsBack() throws InterruptedException {
    output.fails(true).fails(true).fails(true).gives().gives();

    try (var log = new LogLines()) {
      client.listen(MINUTE, it -> {});

      assertThat(log.list())
          .containsExactly(
              "WARN  out of order; trying again until it works",
              "WARN  The queue works again after 3 failed attempts");
    }
  }

  @Test
  void failsAtTroubleThatStays() {
    output.fails(false);

    assertThatThrownBy(() -> client.await("a", MINUTE, it -> {}))
        .isInstanceOf(QueueException.class)
        .hasMessage("out of order");
  }

  @Test
  void returnsTheEndThoughTheSweepAfterItFails() throws InterruptedException {
    output.gives(message("1", "WORKFLOW_COMPLETED", "a")).fails(false);

    assertThat(client.await("a", MINUTE, it -> {})).isPresent();
  }

  @Test
  void asksAndLeavesAllButTheAnswerInTheQueue() throws InterruptedException {
    output
        .gives(message("other:JOB_STATUS", "JOB_STATUS", "a"), message("1", "STEP_SKIPPED", "a"))
        .gives(message("sent1:JOB_STATUS", "JOB_STATUS", "a"));

    var answer = client.ask(GetJobStatus.of("a").build(), MINUTE);

    assertThat(answer.orElseThrow().id()).isEqualTo("sent1:JOB_STATUS");
    assertThat(output.deleted).containsExactly("r3");
    assertThat(output.postponed).containsOnlyKeys("r1", "r2");
  }

  @Test
  void takesTheAnswerToItsOwnRetry() throws InterruptedException {
    output
        .gives(message("old:WORKFLOW_SCHEDULED", "WORKFLOW_SCHEDULED", "a"))
        .gives(retried("earlier", "another"))
        .gives(retried("new", "sent1"));

    var answer = client.ask(RetryJob.of("a").build(), MINUTE);

    assertThat(answer.orElseThrow().id()).isEqualTo("new:WORKFLOW_SCHEDULED");
  }

  private static String retried(String runId, String command) {
    var retry = "\"retry\": {\"of\": \"old\", \"command\": \"%s\", \"carried\": []}";
    return message(runId + ":WORKFLOW_SCHEDULED", "WORKFLOW_SCHEDULED", "a")
        .replace("\"result\": 7", retry.formatted(command));
  }

  @Test
  void saysThatACommandWasRefused() {
    output.gives(
        """
        {"id": "sent1:COMMAND_REJECTED", "type": "COMMAND_REJECTED", "command": "CANCEL_JOB",
         "error": {"code": "UNKNOWN_JOB", "message": "no job a", "field": "jobId"}}\
        """);

    assertThatThrownBy(() -> client.ask(CancelJob.of("a").build(), MINUTE))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.code()).isEqualTo("UNKNOWN_JOB"))
        .hasMessage("UNKNOWN_JOB: no job a (jobId)");
  }

  @Test
  void waitsForAnAnswerNoLongerThanItIsTold() throws InterruptedException {
    assertThat(client.ask(CancelJob.of("a").build(), MINUTE)).isEmpty();
  }

  @Test
  void fillsInTheDomainWhereNoneIsNamed() {
    client.send(CancelJob.of("a").build());
    client.send(CancelJob.of("a").in("media").build());
    client.send(JsonNodeFactory.instance.objectNode().put("data", 1));

    assertThat(input.sent.get(0)).contains("\"domain\":\"CPE\"");
    assertThat(input.sent.get(1)).contains("\"domain\":\"media\"");
    assertThat(input.sent.get(2)).contains("\"data\":1");
  }

  @Test
  void countsNoEndOfAnEarlierRun() throws InterruptedException {
    var workflow = "\"workflow\": {\"runId\": \"%s\"}";
    var failed = message("1", "WORKFLOW_FAILED", "a").replace("\"workflow\": {}", workflow);
    var ended = message("2", "WORKFLOW_COMPLETED", "a").replace("\"workflow\": {}", workflow);
    output.gives(failed.formatted("first")).gives(ended.formatted("second"));
    var scheduled = JsonNodeFactory.instance.objectNode().put("jobId", "a").put("runId", "second");

    var end = client.await(new JobMessage("0", scheduled), MINUTE, it -> told.add(it.id()));

    assertThat(end.orElseThrow().outcome()).isEqualTo(JobOutcome.COMPLETED);
    assertThat(told).containsExactly("2");
  }

  @Test
  void listensToAllJobsAndDeletesWhatWasDealtWith() throws InterruptedException {
    var one = message("1", "WORKFLOW_SCHEDULED", "a");
    output.gives(one, message("2", "MOON_LANDED", "b")).gives(one);

    client.listen(MINUTE, it -> told.add(it.id()));

    assertThat(told).containsExactly("1", "2");
    assertThat(output.deleted).containsExactly("r1", "r2", "r3");
  }

  @Test
  void tellsAgainWhatTheListenerFailedAt() throws InterruptedException {
    var one = message("1", "WORKFLOW_SCHEDULED", "a");
    output.gives(one).gives(one);

    client.listen(
        MINUTE,
        it -> {
          told.add(it.id());
          if (told.size() == 1) {
            throw new IllegalStateException("the application's database is down");
          }
        });

    assertThat(told).containsExactly("1", "1");
    assertThat(output.postponed).containsOnlyKeys("r1");
    assertThat(output.deleted).containsExactly("r2");
  }

  @Test
  void deletesWhatWasToldBeforeTheListenerFailed() {
    output.gives(
        message("1", "STEP_SKIPPED", "a"),
        message("2", "STEP_SKIPPED", "a"),
        message("3", "STEP_SKIPPED", "a"));

    assertThatThrownBy(() -> client.take(MINUTE, it -> true, this::tellTwo))
        .hasMessage("the application's database is down");

    assertThat(told).containsExactly("1", "2");
    assertThat(output.deleted).containsExactly("r1", "r2");
  }

  private void tellTwo(JobMessage message) {
    if (told.size() == 2) {
      throw new IllegalStateException("the application's database is down");
    }
    told.add(message.id());
  }

  @Test
  void saysWhyTheListenerFailedThoughNothingCanBeDeletedThen() {
    output.gives(message("1", "STEP_SKIPPED", "a"));
    Consumer<JobMessage> failing =
        message -> {
          output.close();
          throw new IllegalStateException("the application's database is down");
        };

    assertThatThrownBy(() -> client.take(MINUTE, it -> true, failing))
        .hasMessage("the application's database is down");
  }

  @Test
  void tellsAgainWhatAListenerCouldNotPassOnToAQueue() throws InterruptedException {
    var one = message("1", "STEP_SKIPPED", "a");
    output.gives(one).gives(one);
    var failures = new ArrayDeque<>(List.of(new QueueException("out of order", true, null)));

    client.take(
        MINUTE,
        it -> true,
        message -> {
          told.add(message.id());
          if (!failures.isEmpty()) {
            throw failures.remove();
          }
        });

    assertThat(told).containsExactly("1", "1");
  }

  @Test
  void tellsMessagesThatHaveNoIdOfTheirOwn() throws InterruptedException {
    output.gives(
        "{\"id\": \"\", \"n\": 1}",
        "{\"id\": \"\", \"n\": 2}",
        "{\"id\": {}}",
        "{\"id\": 7}",
        "no JSON");

    client.listen(MINUTE, it -> told.add(it.id()));

    assertThat(told).containsExactly("m1", "m2", "m3", "m4", "m5");
  }

  @Test
  void looksAtEachMessageOfALongQueueOnce() throws InterruptedException {
    var ids = IntStream.range(0, 20_000).mapToObj(Integer::toString).toList();
    for (var round = 0; round < 2; round++) {
      ids.forEach(id -> output.gives(message(id, "STEP_SKIPPED", "a")));
    }

    client.look(MINUTE, it -> true, it -> told.add(it.id()));

    assertThat(told).isEqualTo(ids);
  }

  @Test
  void stopsListeningWhenItIsClosed() throws InterruptedException {
    output.gives(message("1", "WORKFLOW_SCHEDULED", "a")).gives(message("2", "x", "a"));

    client.listen(
        Duration.ofDays(1),
        it -> {
          told.add(it.id());
          client.close();
        });

    assertThat(told).containsExactly("1");
    assertThat(output.deleted).as("told, but the connection has gone: it comes again").isEmpty();
  }

  @Test
  void stopsWaitingForAJobWhenItIsClosed() throws InterruptedException {
    output.gives(message("1", "WORKFLOW_SCHEDULED", "a"));

    assertThat(client.await("a", Duration.ofDays(1), it -> client.close())).isEmpty();
  }

  @Test
  void stopsWaitingForAnAnswerWhenItIsClosed() throws InterruptedException {
    client.close();

    assertThat(client.ask(CancelJob.of("a").build(), Duration.ofDays(1))).isEmpty();
  }

  @Test
  @Timeout(10)
  void noPauseOutlastsTheClient() throws InterruptedException {
    var closed = new StopSignal();
    closed.stop();

    Surroundings.real(MINUTE, closed).sleeper().sleep(Duration.ofDays(1));
  }

  @Test
  void saysWhichQueueIsMissing() {
    var none = new CpeClient.Queues(Optional.empty(), Optional.empty(), () -> {});
    try (var deaf = new CpeClient(none, Surroundings.real(MINUTE, new StopSignal()))) {
      assertThatThrownBy(() -> deaf.receive(MINUTE)).hasMessage("No output queue is set");
      assertThatThrownBy(() -> deaf.send(StartJob.of("a", "1").build()))
          .hasMessage("No input queue is set");
    }
  }
}
