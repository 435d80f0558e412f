package io.cloudprocessingengine.activitypoller;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.activitypoller.plugin.PluginJars;
import java.nio.file.Path;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A thousand short tasks leave a worker, and its child, as they were. */
@Timeout(600)
class FlatnessTest {
  private static final int TASKS = 1_000;
  private static final int WARM_UP = 300;

  /** Half a kilobyte for a task; the input of one, kept, would be more. */
  private static final long BYTES = TASKS * 512L;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "thread",
        "process, jvm_options: [-Xmx64m, -XX:+UseSerialGC, -XX:TieredStopAtLevel=1]"
      })
  void memoryClassesThreadsAndFilesStayAsTheyWere(String isolation) throws Exception {
    PluginJars.demo(folder);
    var settings =
        """
        domain: flat
        grace: 0s
        activities:
        - {name: Step, version: v1, file: demo.jar, class: demo.Misbehaves, isolation: %s}
        """;
    try (var local = new LocalSwf()) {
      local.registerDomain("flat");
      try (var worker = WorkerProcess.start(folder, local, settings.formatted(isolation))) {
        // It gives its process id.
        var runner = Long.parseLong(local.runMany("flat", WARM_UP));
        Footprint.of(worker.pid());
        Footprint.of(runner);
        local.runMany("flat", 20);
        var workerBefore = Footprint.of(worker.pid());
        var runnerBefore = Footprint.of(runner);

        assertThat(local.runMany("flat", TASKS)).isEqualTo(Long.toString(runner));

        assertFlat(workerBefore, Footprint.of(worker.pid()));
        assertFlat(runnerBefore, Footprint.of(runner));
      }
    }
  }

  private static void assertFlat(Footprint before, Footprint after) {
    assertThat(after.bytes()).as(before + " " + after).isLessThan(before.bytes() + BYTES);
    assertThat(after.classes()).isLessThan(before.classes() + 100);
    assertThat(after.threads()).isLessThan(before.threads() + 5);
    assertThat(after.files()).isLessThan(before.files() + 5);
  }
}
