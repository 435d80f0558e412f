package io.cloudprocessingengine.activitypoller.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TaskThreadTest {
  private final ExecutorService thread = Executors.newSingleThreadExecutor();

  @AfterEach
  void end() {
    thread.shutdownNow();
  }

  @Test
  void isNamedLikeItsTaskMeanwhile() throws Exception {
    var before = thread.submit(() -> Thread.currentThread().getName()).get();
    var task = new TaskThread("activity Step");

    assertThat(run(task, () -> Thread.currentThread().getName())).isEqualTo("activity Step");
    assertThat(thread.submit(() -> Thread.currentThread().getName()).get()).isEqualTo(before);
  }

  @Test
  void isInterruptedEvenBeforeItBegins() throws Exception {
    var task = new TaskThread("a");
    task.interrupt();

    assertThat(run(task, Thread::interrupted)).isTrue();
  }

  @Test
  void isNotInterruptedAfterItsEnd() throws Exception {
    var first = new TaskThread("a");
    run(first, () -> "done");

    var interrupted =
        run(
            new TaskThread("b"),
            () -> {
              first.interrupt();
              return Thread.interrupted();
            });

    assertThat(interrupted).isFalse();
  }

  @Test
  void leavesNoInterruptBehind() {
    var task = new TaskThread("a");

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
