package io.cloudprocessingengine.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person or a script does with {@code cpe}, against real daemons. */
class CliIT {
  private static final Path FILES = Repository.file("tests/src/test/resources/cli");
  private static final Path START = FILES.resolve("start.json");
  private static final Duration LONG = JavaProcess.LONG;

  private static Stack stack;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    stack = Stack.withLocal();
    stack.start("inputpoller", "cpe-inputpoller", "inputpoller.yaml");
    var plans = FILES.resolve("plans").toString();
    stack.start("decider", "cpe-decider", "decider.yaml", "--plan", plans);
    var worker = FILES.resolve("worker.yaml");
    stack.keep(
        "worker",
        JavaProcess.ofModule(
            "cpe-activitypoller", stack.environment(), "-c", worker, "-A", "Work", "-V", "v1"));
  }

  @AfterAll
  static void close() {
    stack.close();
  }

  @Test
  void startWaitsForAJobThatCanThenBeLookedAt() throws Exception {
    assertThat(startAndWait(0, "done"))
        .hasSize(2)
        .startsWith("done")
        .anySatisfy(line -> assertThat(line).startsWith("done COMPLETED {\"First\":"));

    assertThat(cpe(0, "status", "done"))
        .anySatisfy(line -> assertThat(line).startsWith("done\tcompleted\tCli\t1\t"))
        .anySatisfy(line -> assertThat(line).startsWith("First\tsucceeded\t"))
        .anySatisfy(line -> assertThat(line).startsWith("Second\tsucceeded\t"))
        .anySatisfy(line -> assertThat(line).startsWith("Approval\tskipped\t"));
    assertThat(cpe(0, "list", "--status", "completed", "--name", "Cli"))
        .anySatisfy(line -> assertThat(line).startsWith("done\tcompleted\tCli\t1\t"));
    assertThat(cpe(0, "activities", "done"))
        .hasSize(2)
        .anySatisfy(line -> assertThat(line).startsWith("First\tcompleted\tWork\tv1\t"))
        .anySatisfy(line -> assertThat(line).startsWith("Second\tcompleted\tWork\tv1\t"));
    assertThat(cpe(0, "activity", "done", "Second"))
        .contains("activity\tSecond", "type\tWork v1", "status\tcompleted")
        .contains("result\t{\"did\":\"Second\"}");
  }

  @Test
  void signalLetsAJobGoOnThatWaitsForIt() throws Exception {
    startJob("waits", "--set", "data.approval=true");
    awaitRun("First", "Second");
    assertThat(cpe(0, "status", "waits"))
        .anySatisfy(line -> assertThat(line).startsWith("waits\topen\tCli\t1\t"))
        .anySatisfy(line -> assertThat(line).startsWith("First\tsucceeded\t"))
        .anySatisfy(line -> assertThat(line).startsWith("Approval\twaiting\t"));

    assertThat(cpe(0, "signal", "--wait", "waits", "approved", "{\"by\": \"Ann\"}"))
        .anySatisfy(line -> assertThat(line).contains("COMPLETED", "Ann"));
  }

  @Test
  void retryRunsOnlyTheStepsThatHadNotSucceeded() throws Exception {
    var fault = Files.createFile(folder.resolve("Second-fails"));
    assertThat(startAndWait(3, "fails"))
        .anySatisfy(line -> assertThat(line).contains("FAILED", "BROKEN"));
    assertThat(ran()).containsExactly("First", "Second");
    Files.delete(fault);

    assertThat(cpe(0, "retry", "--wait", "fails"))
        .anySatisfy(line -> assertThat(line).contains("COMPLETED"));

    assertThat(ran()).containsExactly("First", "Second", "Second");
    assertThat(cpe(0, "status", "fails"))
        .anySatisfy(
            line -> assertThat(line).contains("First\tsucceeded", "done by an earlier run"));
  }

  @Test
  void watchTakesNoEndOfTheRunBeforeARetry() throws Exception {
    var fault = Files.createFile(folder.resolve("Second-fails"));
    startJob("again");
    await()
        .atMost(LONG)
        .until(() -> cpe(0, "status", "again").stream().anyMatch(it -> it.contains("\tfailed\t")));
    Files.delete(fault);

    cpe(0, "retry", "again");

    assertThat(cpe(0, "watch", "again"))
        .anySatisfy(line -> assertThat(line).startsWith("again COMPLETED"));
  }

  @Test
  void retryCarriesAResultThatHasNoRoomInTheInput() throws Exception {
    Files.writeString(folder.resolve("First-is-large"), "x".repeat(32_700));
    var fault = Files.createFile(folder.resolve("Second-fails"));
    startAndWait(3, "large");
    Files.delete(fault);

    assertThat(cpe(0, "retry", "--wait", "large"))
        .anySatisfy(line -> assertThat(line).contains("COMPLETED"));

    assertThat(ran()).containsExactly("First", "Second", "Second");
    assertThat(cpe(0, "status", "large"))
        .anySatisfy(
            line -> assertThat(line).contains("First\tsucceeded", "done by an earlier run"));
  }

  @Test
  void cancelWaitsUntilTheJobHasStopped() throws Exception {
    startJob("unwanted", "--set", "data.approval=true");
    awaitRun("First", "Second");

    assertThat(cpe(4, "cancel", "--wait", "--reason", "no more use", "unwanted"))
        .startsWith("unwanted was asked to stop")
        .anySatisfy(line -> assertThat(line).startsWith("unwanted CANCELED"));
  }

  @Test
  void cancelActivityStopsAProgramThatHangs() throws Exception {
    Files.createFile(folder.resolve("First-hangs"));
    startJob("hangs");
    awaitRun("First");

    assertThat(cpe(3, "cancel-activity", "--wait", "hangs", "First"))
        .startsWith("First of hangs was asked to stop")
        .anySatisfy(line -> assertThat(line).startsWith("hangs FAILED").contains("CANCELED"));
  }

  @Test
  void tailShowsMessagesAndSendPrintsTheAnswerToAnything() throws Exception {
    startJob("told");
    var tail = stack.cpe("tail", "--job", "told", "--type", "workflow_scheduled");
    assertThat(tail.awaitLine(line -> line.startsWith("told"))).isEqualTo("told SCHEDULED Cli 1");
    tail.terminate();

    var question =
        """
        {"type": "GET_JOB_STATUS", "jobId": "told", "data": {"workflow": {"domain": "CPE"}}}
        """;
    assertThat(cpe(0, "send", "--answer", Files.writeString(folder.resolve("ask"), question)))
        .singleElement()
        .asString()
        .contains("\"JOB_STATUS\"", "\"told\"");
  }

  @Test
  void watchEndsThoughAnotherReaderTookTheLastMessage() throws Exception {
    startJob("taken");
    var tail = stack.cpe("tail", "--job", "taken", "--delete");
    tail.awaitLine(line -> line.startsWith("taken COMPLETED"));
    tail.terminate();

    assertThat(cpe(0, "watch", "--ask-after", "1s", "taken"))
        .anySatisfy(line -> assertThat(line).startsWith("taken COMPLETED {\"First\":"));
  }

  @Test
  void watchSaysThatNobodyKnowsAJob() throws Exception {
    var watch = stack.cpe("watch", "--ask-after", "1s", "nobodys");

    watch.awaitLine(line -> line.contains("Job nobodys can't be asked about (UNKNOWN_JOB: "));

    assertThat(watch.isAlive()).as("it may still be started").isTrue();
    watch.terminate();
  }

  @Test
  void statusIsAnsweredBesideAWatchOfTheSameJob() throws Exception {
    startJob("watched", "--set", "data.approval=true");
    var watch = stack.cpe("watch", "watched");
    watch.awaitLine(line -> line.startsWith("watched SCHEDULED"));

    for (var question = 0; question < 3; question++) {
      assertThat(cpe(0, "status", "watched")).isNotEmpty();
    }

    cpe(0, "signal", "watched", "approved", "{}");
    assertThat(watch.awaitExit(LONG)).as(stack.output()).isZero();
  }

  @Test
  void whatCannotBeDoneIsToldByTheExitCode() throws Exception {
    var unknown = stack.cpe("status", "nobody");

    assertThat(cpe(2, "status", "--colour", "nobody"))
        .anySatisfy(line -> assertThat(line).contains("--colour"));

    assertThat(unknown.awaitExit(LONG)).as(stack.output()).isEqualTo(1);
    assertThat(unknown.output()).contains("UNKNOWN_JOB", "nobody");
  }

  private List<String> startAndWait(int exit, String job) throws Exception {
    return cpe(exit, "start", "--wait", "--job-id", job, "--set", folderOption(), START);
  }

  private void startJob(String job, Object... more) throws Exception {
    var args = new ArrayList<Object>(List.of("start", "--job-id", job, "--set", folderOption()));
    args.addAll(List.of(more));
    args.add(START);
    cpe(0, args.toArray());
  }

  private String folderOption() {
    return "data.folder=" + folder;
  }

  private static List<String> cpe(int exit, Object... args) throws Exception {
    var process = stack.cpe(args);
    assertThat(process.awaitExit(LONG)).as(stack.output()).isEqualTo(exit);
    return process.lines();
  }

  private void awaitRun(String... steps) {
    Awaitility.await()
        .atMost(LONG)
        .ignoreException(IOException.class)
        .untilAsserted(() -> assertThat(ran()).containsExactly(steps));
  }

  /** The steps whose program was started, in order. */
  private List<String> ran() throws IOException {
    return Files.readAllLines(folder.resolve("ran"));
  }
}
