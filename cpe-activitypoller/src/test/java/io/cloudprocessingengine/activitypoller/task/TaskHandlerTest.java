package io.cloudprocessingengine.activitypoller.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.activity.ActivityCanceled;
import io.cloudprocessingengine.activity.ActivityFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TaskHandlerTest {
  @TempDir private Path folder;
  private TaskBench bench;

  @BeforeEach
  void setUp() {
    bench = new TaskBench(folder);
  }

  @Test
  void answersSwfBeforeItTellsTheClient() throws Exception {
    bench.run((input, context) -> "{\"width\":3}");

    assertThat(bench.events)
        .containsExactly(
            "ACTIVITY_STARTED to http://out",
            "answer completed",
            "ACTIVITY_COMPLETED to http://out");
    assertThat(bench.answers).containsExactly(new Outcome.Completed("{\"width\":3}"));
  }

  @Test
  void tellsOfTheTaskInTheShapeOfTheOriginal() throws Exception {
    bench.run((input, context) -> "{\"width\":3}");

    assertThat(bench.message("ACTIVITY_STARTED"))
        .hasToString(
            "{\"id\":\"run-1-12-ACTIVITY_STARTED\",\"time\":1767323045.000,\"type\":\"ACTIVITY_STARTED\","
                + "\"jobId\":\"job-7\",\"client\":\"acme\",\"data\":{"
                + "\"workflow\":{\"workflowId\":\"acme-7\",\"runId\":\"run-1\"},"
                + "\"activity\":{\"activityId\":\"Scale#2\",\"activityType\":{\"name\":\"Scale\",\"version\":\"v1\"},"
                + "\"input\":"
                + TaskBench.INPUT
                + "}}}");
    assertThat(bench.message("ACTIVITY_COMPLETED").at("/data/activity/result"))
        .hasToString("{\"width\":3}");
  }

  @ParameterizedTest
  @MethodSource("thrown")
  void failsTheTaskWhateverIsThrown(Throwable thrown, String reason, String details)
      throws Exception {
    bench.run(
        (input, context) -> {
          throw TaskHandlerTest.<RuntimeException>sneaky(thrown);
        });

    assertThat(bench.answers)
        .singleElement()
        .isInstanceOfSatisfying(
            Outcome.Failed.class,
            failed -> {
              assertThat(failed.reason()).isEqualTo(reason);
              assertThat(failed.details()).contains(details);
            });
    assertThat(bench.message("ACTIVITY_FAILED").at("/data/activity/result/reason").asText())
        .isEqualTo(reason);
  }

  static Stream<Arguments> thrown() {
    return Stream.of(
        Arguments.of(new IOException("disk gone"), "IOException", "disk gone"),
        Arguments.of(new IllegalStateException(), "IllegalStateException", "at io.cloud"),
        Arguments.of(new ActivityFailure("NOT_AN_IMAGE", "a.txt"), "NOT_AN_IMAGE", "a.txt"),
        Arguments.of(new ActivityFailure("NO_DETAILS", null), "NO_DETAILS", ""),
        Arguments.of(new ActivityCanceled("bored"), "CANCELED", "without having been asked"),
        Arguments.of(new InterruptedException("own"), "InterruptedException", "own"),
        Arguments.of(new StackOverflowError(), "StackOverflowError", ""),
        Arguments.of(new OutOfMemoryError("heap"), "OutOfMemoryError", "heap"),
        Arguments.of(new NoClassDefFoundError("a/B"), "NoClassDefFoundError", "a/B"),
        Arguments.of(new RuntimeException("x") {}, TaskHandlerTest.class.getName() + "$1", "x"));
  }

  @Test
  void tellsTheClientWhetherAnotherAttemptMayHelp() throws Exception {
    bench.run(
        (input, context) -> {
          throw ActivityFailure.permanent("NOT_AN_IMAGE", "a.txt");
        });

    assertThat(bench.message("ACTIVITY_FAILED").at("/data/activity/result"))
        .hasToString("{\"reason\":\"NOT_AN_IMAGE\",\"details\":\"a.txt\",\"retryable\":false}");
  }

  @Test
  void sendsOfTooLongDetailsTheBeginningAndSaysSo() throws Exception {
    bench.run(
        (input, context) -> {
          throw new ActivityFailure("LONG", "x".repeat(40_000));
        });

    var failed = (Outcome.Failed) bench.answers.get(0);
    assertThat(failed.details()).hasSize(32_768).endsWith("x… (40,000 characters in all)");
  }

  @Test
  void failsATaskOfAnotherTypeAndSaysWhatItRuns() throws Exception {
    var other = new ActivityType("Scale", "v2");

    bench.handle(TaskBench.task(other, ""), (input, context) -> "never");

    assertThat(bench.answers)
        .singleElement()
        .isInstanceOfSatisfying(
            Outcome.Failed.class,
            failed -> {
              assertThat(failed.reason()).isEqualTo("WRONG_ACTIVITY_TYPE");
              assertThat(failed.details()).contains("task of Scale/v2 runs Scale/v1 only");
            });
  }

  @Test
  void triesUntilSwfHasTakenTheAnswer() throws Exception {
    bench.answerFailures.add(new IllegalStateException("throttled"));
    bench.answerFailures.add(new IllegalStateException("down"));

    bench.run((input, context) -> "");

    assertThat(bench.events)
        .containsExactly(
            "ACTIVITY_STARTED to http://out",
            "answer completed",
            "wait",
            "answer completed",
            "wait",
            "answer completed",
            "ACTIVITY_COMPLETED to http://out");
  }

  @Test
  void tellsNobodyOfAnAnswerThatSwfDidNotTake() throws Exception {
    bench.closed = true;

    bench.run((input, context) -> "");

    assertThat(bench.messageTypes()).containsExactly("ACTIVITY_STARTED");
  }

  @Test
  void tellsOfAnAnswerThatSwfTookThoughItsReplyWasLost() throws Exception {
    bench.answerFailures.add(new IllegalStateException("connection reset"));
    bench.closed = true;
    bench.taken = true;

    bench.run((input, context) -> "");

    assertThat(bench.messageTypes()).containsExactly("ACTIVITY_STARTED", "ACTIVITY_COMPLETED");
  }

  @Test
  void tellsNobodyOfAnAnswerThatCameTooLateAfterATrouble() throws Exception {
    bench.answerFailures.add(new IllegalStateException("connection reset"));
    bench.closed = true;

    bench.run((input, context) -> "");

    assertThat(bench.messageTypes()).containsExactly("ACTIVITY_STARTED");
  }

  @Test
  void failsTheTaskWhenSwfRefusesTheResult() throws Exception {
    bench.answerFailures.add(new AnswerRefusedException("result: bad character", null));

    bench.run((input, context) -> "result");

    assertThat(bench.answers)
        .singleElement()
        .isInstanceOfSatisfying(
            Outcome.Failed.class,
            failed -> {
              assertThat(failed.reason()).isEqualTo("ANSWER_REFUSED");
              assertThat(failed.details()).contains("result: bad character");
            });
    assertThat(bench.messageTypes()).containsExactly("ACTIVITY_STARTED", "ACTIVITY_FAILED");
  }

  @Test
  void givesUpAnAnswerThatSwfRefusesTwice() throws Exception {
    bench.answerFailures.add(new AnswerRefusedException("first", null));
    bench.answerFailures.add(new AnswerRefusedException("second", null));

    bench.run((input, context) -> "result");

    assertThat(bench.answers).isEmpty();
    assertThat(bench.messageTypes()).containsExactly("ACTIVITY_STARTED");
  }

  @Test
  void sendsNoMessagesForAJobWithoutClient() throws Exception {
    for (var input : new String[] {"", "text", "{\"client\":{\"name\":\"x\"}}", "[1]"}) {
      bench.handle(TaskBench.task(TaskBench.TYPE, input), (given, context) -> "");
    }

    assertThat(bench.answers).hasSize(4);
    assertThat(bench.messages).isEmpty();
  }

  @Test
  void sendsToTheConfiguredQueueOfTheClient() throws Exception {
    bench.clientQueues = Map.of("acme", "http://configured");

    bench.run((input, context) -> "");

    assertThat(bench.events).contains("ACTIVITY_COMPLETED to http://configured");
  }

  @Test
  void sendsNothingToAClientThatTheConfigurationDoesNotHave() throws Exception {
    bench.clientQueues = Map.of("other", "http://configured");

    bench.run((input, context) -> "");

    assertThat(bench.answers).hasSize(1);
    assertThat(bench.messages).isEmpty();
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> RuntimeException sneaky(Throwable thrown) throws T {
    throw (T) thrown;
  }
}
