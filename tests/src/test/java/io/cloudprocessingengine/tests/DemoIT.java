package io.cloudprocessingengine.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./demo}, as somebody who has never seen CPE types it. */
class DemoIT {
  private static final Duration LONG = Duration.ofMinutes(3);
  private static final Path SAMPLE = Repository.file("examples/media/sample.jpg");

  @TempDir private Path folder;

  @Test
  void completesTenFilesAtOnce() throws Exception {
    var files = new ArrayList<Path>();
    for (int i = 0; i < 10; i++) {
      files.add(Files.copy(SAMPLE, folder.resolve("ten-" + i + ".jpg")));
    }

    var demo = demo(Map.of(), files.toArray(Path[]::new));

    assertThat(demo.awaitExit(LONG)).as(demo.output()).isZero();
    assertThat(demo.lines().stream().filter(line -> line.matches(".*KB +demo-results/ten-.*")))
        .hasSize(10);
    assertThat(demo.output()).contains("All jobs completed");
  }

  @Test
  void saysOfEachBadFileWhyItsJobFailed() throws Exception {
    var empty = Files.createFile(folder.resolve("empty.jpg"));
    var text = Files.writeString(folder.resolve("text.jpg"), "no picture");
    var whole = Files.readAllBytes(SAMPLE);
    var truncated = folder.resolve("truncated.jpg");
    Files.write(truncated, Arrays.copyOf(whole, whole.length / 2));

    var demo = demo(Map.of(), folder.resolve("none.jpg"), empty, text, truncated);

    assertThat(demo.awaitExit(LONG)).as(demo.output()).isEqualTo(1);
    assertThat(demo.output())
        .contains("FILE_NOT_FOUND", "FILE_EMPTY", "NOT_AN_IMAGE", "TRUNCATED")
        .contains("none.jpg", "empty.jpg", "text.jpg", "truncated.jpg")
        .contains("Not every job completed");
  }

  @Test
  void saysInASentenceThatThereIsNoJdk() throws Exception {
    var demo = demo(Map.of("JAVA_HOME", folder.toString()));

    assertThat(demo.awaitExit(LONG)).isEqualTo(2);
    assertThat(demo.lines()).hasSize(1);
    assertThat(demo.output()).contains("a JDK, 17 or newer, is needed");
  }

  @Test
  void leavesNoProcessBehindWhenInterrupted() throws Exception {
    var demo = demo(Map.of(), SAMPLE);
    demo.awaitLine(line -> line.contains("cpe-activitypoller"));
    var children = demo.descendants();

    assertThat(demo.terminate().awaitExit(LONG)).isEqualTo(143);

    assertThat(children).isNotEmpty().noneMatch(ProcessHandle::isAlive);
  }

  private static JavaProcess demo(Map<String, String> environment, Path... files)
      throws IOException {
    var command = new ArrayList<>(List.of("bash", "demo"));
    Arrays.stream(files).map(Path::toString).forEach(command::add);
    return JavaProcess.start(command, environment, Repository.ROOT);
  }
}
