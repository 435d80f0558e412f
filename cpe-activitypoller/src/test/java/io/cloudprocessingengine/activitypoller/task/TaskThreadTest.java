package io.cloudprocessingengine.activitypoller.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class TaskThreadTest {
  private final ExecutorService thread = Executors.newSingleThreadExecutor();

  @AfterEach
  void end() {
    thread.shutdownNow();
  }

  @Test
  void isNamedAndLogsLikeItsTask() throws Exception {
    var task = new TaskThread("activity Step", Map.of("jobId", "7"));

    var seen = run(task, () -> Thread.currentThread().getName() + " " + MDC.get("jobId"));

    assertThat(seen).isEqualTo("activity Step 7");
    assertThat(thread.submit(() -> MDC.get("jobId")).get()).isNull();
  }

  @Test
  void isInterruptedEvenBeforeItBegins() throws Exception {
    var task = new TaskThread("a", Map.of());
    task.interrupt();

    assertThat(run(task, Thread::interrupted)).isTrue();
  }

  @Test
  void isNotInterruptedAfterItsEnd() throws Exception {
    var first = new TaskThread("a", Map.of());
    run(first, () -> "done");

    var interrupted =
        run(
            new TaskThread("b", Map.of()),
            () -> {
              first.interrupt();
              return Thread.interrupted();
            });

    assertThat(interrupted).isFalse();
  }

  @Test
  void leavesNoInterruptBehind() {
    var task = new TaskThread("a", Map.of());

    assertThatThrownBy(
            () ->
                task.share(
                    () -> {
                      Thread.currentThread().interrupt();
                      throw new AssertionError("odd");
                    }))
        .isInstanceOf(AssertionError.class);

    assertThat(Thread.interrupted()).isFalse();
  }

  private <T> T run(TaskThread task, Supplier<T> work) throws Exception {
    return thread.submit(() -> task.share(work)).get();
  }
}
