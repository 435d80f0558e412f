package io.cloudprocessingengine.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job of the example plan, through real processes that know SWF and SQS by environment alone. */
class WholeStackIT {
  private static final Path SAMPLE = Repository.file("examples/media/sample.jpg");
  private static final Duration LONG = JavaProcess.LONG;

  @TempDir private Path folder;

  @Test
  void runsTheExampleJobAndStopsCleanly() throws Exception {
    try (var stack = Stack.withLocal().startDaemons()) {
      var result = folder.resolve("result.jpg");

      assertThat(watch(stack, start(stack, "job-1", SAMPLE, result))).as(stack.output()).isZero();

      assertThat(result).isNotEmptyFile();
      for (var daemon : List.of("decider", "inputpoller", "validate", "transcode", "cpe-local")) {
        assertThat(stack.process(daemon).terminate().awaitExit(LONG)).as(daemon).isZero();
      }
    }
  }

  @Test
  void sharesTheWorkBetweenTwoWorkersOfOneTaskList() throws Exception {
    try (var stack = Stack.withLocal().startDaemons()) {
      var second = stack.startWorker("transcode-2", "TranscodeAsset", "v2");
      var jobs = new ArrayList<String>();
      for (int i = 0; i < 10; i++) {
        jobs.add(start(stack, "job-" + i, SAMPLE, folder.resolve(i + ".jpg")));
      }

      assertThat(watch(stack, jobs.toArray(String[]::new))).as(stack.output()).isZero();

      assertThat(folder.toFile().list()).hasSize(10);
      var first = stack.process("transcode");
      assertThat(List.of(first, second))
          .allSatisfy(it -> assertThat(it.output()).contains("TranscodeAsset"))
          .allSatisfy(it -> assertThat(tasks(it)).isPositive());
    }
  }

  @Test
  void failsTheJobOfABadFileAndGoesOnWithTheNext() throws Exception {
    var notAnImage = Files.writeString(folder.resolve("text.jpg"), "no picture");
    try (var stack = Stack.withLocal().startDaemons()) {
      var bad = start(stack, "bad", notAnImage, folder.resolve("bad-result.jpg"));
      var watching = stack.cpe("watch", bad);

      assertThat(watching.awaitExit(LONG)).as(stack.output()).isEqualTo(3);
      assertThat(watching.output()).contains("NOT_AN_IMAGE", "text.jpg");

      var good = start(stack, "good", SAMPLE, folder.resolve("result.jpg"));
      assertThat(watch(stack, good)).as(stack.output()).isZero();
    }
  }

  @Test
  void recoversByItselfWhenSwfAndSqsComeUpLateOrGoAway() throws Exception {
    var swfPort = freePort();
    var sqsPort = freePort();
    var data = folder.resolve("data").toString();
    try (var stack = Stack.withoutLocal(swfPort, sqsPort).startDaemons()) {
      for (var daemon : List.of("decider", "inputpoller", "validate", "transcode")) {
        stack.process(daemon).awaitLine(line -> line.contains("trying again"));
      }
      stack.startLocal(swfPort, sqsPort, "--data", data);

      var job = start(stack, "job-1", SAMPLE, folder.resolve("result.jpg"));
      assertThat(watch(stack, job)).as(stack.output()).isZero();

      stack.process("cpe-local").kill().awaitExit(LONG);
      stack.startLocal(swfPort, sqsPort, "--data", data);
      var next = start(stack, "job-2", SAMPLE, folder.resolve("result-2.jpg"));
      assertThat(watch(stack, next)).as(stack.output()).isZero();
    }
  }

  private static String start(Stack stack, String job, Path picture, Path result)
      throws InterruptedException {
    var process =
        stack.cpe(
            "start",
            "--job-id",
            job,
            "--set",
            "data.path=" + picture,
            "--set",
            "data.output=" + result,
            "examples/input/start-transcode.json");
    assertThat(process.awaitExit(LONG)).as(process.output()).isZero();
    return job;
  }

  private static int watch(Stack stack, String... jobs) throws InterruptedException {
    var args = new ArrayList<Object>(List.of("watch", "--timeout", "90s"));
    args.addAll(List.of(jobs));
    return stack.cpe(args.toArray()).awaitExit(Duration.ofMinutes(2));
  }

  private static long tasks(JavaProcess worker) {
    return worker.lines().stream().filter(line -> line.contains("completed")).count();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
