package io.cloudprocessingengine.activitypoller.child;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.activitypoller.plugin.PluginClass;
import io.cloudprocessingengine.activitypoller.plugin.PluginJars;
import io.cloudprocessingengine.activitypoller.task.FakeContext;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a task costs in a child that runs already. */
@Timeout(60)
class WarmChildTest {
  private static final int TASKS = 1_000;

  @TempDir private Path folder;

  @Test
  void aThousandTasksLeaveThreadsAndFilesAsTheyWere() throws Exception {
    var options = ChildOptions.of(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    var wanted = new PluginClass("demo.Echo", "");
    var start = ChildStart.ofPlugin(PluginJars.demo(folder), wanted, options);
    try (var activity = new ChildActivity(start)) {
      run(activity, 200);
      var threads = ManagementFactory.getThreadMXBean().getThreadCount();
      var files = openFiles();
      var begin = System.nanoTime();

      run(activity, TASKS);

      var each = Duration.ofNanos((System.nanoTime() - begin) / TASKS);
      assertThat(each).isLessThan(Duration.ofMillis(20));
      assertThat(ManagementFactory.getThreadMXBean().getThreadCount()).isLessThan(threads + 5);
      assertThat(openFiles()).isLessThan(files + 5);
    }
  }

  private void run(ChildActivity activity, int tasks) throws InterruptedException {
    for (var i = 0; i < tasks; i++) {
      var input = Integer.toString(i);
      assertThat(activity.run(input, new FakeContext(folder))).isEqualTo(input);
    }
  }

  private static long openFiles() throws Exception {
    var files = Path.of("/proc/self/fd");
    if (!Files.exists(files)) {
      return 0;
    }
    try (var list = Files.list(files)) {
      return list.count();
    }
  }
}
