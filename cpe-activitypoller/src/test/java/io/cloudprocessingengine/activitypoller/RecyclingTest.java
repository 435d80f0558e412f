package io.cloudprocessingengine.activitypoller;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.activitypoller.Recycling.Cause;
import io.cloudprocessingengine.activitypoller.task.ActivityTask;
import io.cloudprocessingengine.activitypoller.task.ActivityType;
import io.cloudprocessingengine.common.message.Messages.Execution;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecyclingTest {
  private static final Optional<ActivityTask> TASK =
      Optional.of(
          new ActivityTask(
              "token", new ActivityType("a", "1"), "Step", new Execution("w", "r"), 1, ""));

  private final List<Duration> slept = new ArrayList<>();

  @Test
  void asksForNoMoreAfterSoManyTasksAndIsDueOnceTheLastIsDone() {
    var recycling = new Recycling(2, slept::add);
    var source = recycling.counting(() -> TASK);

    assertThat(source.poll()).isPresent();
    assertThat(source.poll()).isPresent();
    assertThat(recycling.due()).as("the second task runs").isNotDone();
    assertThat(source.poll()).isEmpty();
    assertThat(recycling.due()).isCompletedWithValue(Cause.MAX_TASKS);
    assertThat(slept).hasSize(1);
  }

  @Test
  void isNotDueWhileAnotherSlotHasATask() {
    var recycling = new Recycling(0, slept::add);
    var first = recycling.counting(() -> TASK);
    var second = recycling.counting(() -> TASK);
    second.poll();

    recycling.request(Cause.MAX_LIFETIME);
    first.poll();
    first.poll();
    assertThat(recycling.due()).isNotDone();
    second.poll();

    assertThat(recycling.due()).isCompletedWithValue(Cause.MAX_LIFETIME);
  }

  @Test
  void doesNotCountPollsWithoutTask() {
    var recycling = new Recycling(1, slept::add);

    recycling.counting(Optional::empty).poll();

    assertThat(recycling.due()).isNotDone();
  }

  @Test
  void isNeverDueWithoutLimit() {
    var recycling = new Recycling(0, slept::add);
    var source = recycling.counting(() -> TASK);

    for (var i = 0; i < 1_000; i++) {
      assertThat(source.poll()).isPresent();
    }

    assertThat(recycling.due()).isNotDone();
    assertThat(slept).isEmpty();
  }

  @Test
  void keepsItsFirstCause() {
    var recycling = new Recycling(0, slept::add);
    var source = recycling.counting(() -> TASK);

    recycling.request(Cause.ACTIVITY_NOT_STOPPED);
    recycling.request(Cause.MAX_LIFETIME);
    source.poll();

    assertThat(recycling.cause()).contains(Cause.ACTIVITY_NOT_STOPPED);
    assertThat(recycling.due()).isCompletedWithValue(Cause.ACTIVITY_NOT_STOPPED);
  }
}
