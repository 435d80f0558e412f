package io.cloudprocessingengine.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The video version of Transcode: programs as activities. */
class VideoIT {
  private static final Duration LONG = Duration.ofMinutes(2);

  @TempDir private Path folder;

  @BeforeEach
  void ffmpegIsInstalled() {
    var path = Stream.of(System.getenv("PATH").split(File.pathSeparator, -1));
    assumeTrue(path.anyMatch(it -> Files.isExecutable(Path.of(it, "ffmpeg"))), "no ffmpeg here");
  }

  @Test
  void transcodesAVideoAndTellsItsProgress() throws Exception {
    var video = folder.resolve("in put.mov");
    var result = folder.resolve("made/result.mp4");
    record(video);
    try (var stack = start()) {
      startJob(stack, "video", video, result);

      var watch = stack.cpe("watch", "--json", "video");

      assertThat(watch.awaitExit(LONG)).as(stack.output()).isZero();
      assertThat(watch.output()).contains("h264").containsPattern("\"progress\": ?[1-9]");
      assertThat(result).isNotEmptyFile();
      assertThat(result.getParent()).isDirectoryNotContaining("glob:**part*");
    }
  }

  @Test
  void saysThatAFileIsNoVideo() throws Exception {
    var text = Files.writeString(folder.resolve("text.mov"), "no video");
    try (var stack = start()) {
      startJob(stack, "text", text, folder.resolve("none.mp4"));

      var watch = stack.cpe("watch", "text");

      assertThat(watch.awaitExit(LONG)).as(stack.output()).isEqualTo(3);
      assertThat(watch.output()).contains("NOT_A_VIDEO", "text.mov");
    }
  }

  private static Stack start() {
    var stack = Stack.withLocal();
    var worker = Repository.file("examples/video/worker.yaml").toString();
    stack.start("decider", "cpe-decider", "decider.yaml");
    stack.start("inputpoller", "cpe-inputpoller", "inputpoller.yaml");
    for (var activity : List.of("ProbeVideo", "TranscodeVideo")) {
      stack.keep(
          activity,
          JavaProcess.ofModule(
              "cpe-activitypoller", stack.environment(), "-c", worker, "-A", activity, "-V", "v1"));
    }
    return stack;
  }

  private static void startJob(Stack stack, String job, Path video, Path result) throws Exception {
    var process =
        stack.cpe(
            "start",
            "--job-id",
            job,
            "--set",
            "data.path=" + video,
            "--set",
            "data.output=" + result,
            "examples/input/start-transcode-video.json");
    assertThat(process.awaitExit(LONG)).as(process.output()).isZero();
  }

  private static void record(Path video) throws Exception {
    var command =
        List.of(
            "ffmpeg",
            "-v",
            "error",
            "-f",
            "lavfi",
            "-i",
            "testsrc=size=641x361:rate=25",
            "-t",
            "20",
            "-c:v",
            "mpeg4",
            video.toString());
    try (var ffmpeg = JavaProcess.start(command, Map.of(), video.getParent())) {
      assertThat(ffmpeg.awaitExit(LONG)).as(ffmpeg.output()).isZero();
    }
  }
}
