package io.cloudprocessingengine.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program of the guide to clients, as it stands there. */
class ClientGuideIT {
  private static final Path SAMPLE = Repository.file("examples/media/sample.jpg");

  @TempDir private Path folder;

  @Test
  void theProgramOfTheGuideRunsAJobAndTellsItsResult() throws Exception {
    Document.read("docs/clients.md").writeFiles(folder);
    var result = folder.resolve("result.jpg");
    try (var stack = Stack.withLocal().startDaemons()) {
      var program = stack.keep("program", run(stack, SAMPLE, result));

      assertThat(program.awaitExit(JavaProcess.LONG)).as(stack.output()).isZero();

      assertThat(program.lines())
          .contains("ACTIVITY_STARTED Validate", "ACTIVITY_COMPLETED Transcode")
          .last()
          .asString()
          .startsWith("COMPLETED {\"Validate\":{");
      assertThat(result).isNotEmptyFile();
    }
  }

  /** Compiled and run in one go, with the library and what it needs. */
  private JavaProcess run(Stack stack, Path picture, Path result) {
    var libraries = System.getProperty("java.class.path");
    var source = folder.resolve("TranscodeClient.java").toString();
    var command = List.of("java", "-cp", libraries, source, picture.toString(), result.toString());
    return JavaProcess.start(command, stack.environment(), folder);
  }
}
