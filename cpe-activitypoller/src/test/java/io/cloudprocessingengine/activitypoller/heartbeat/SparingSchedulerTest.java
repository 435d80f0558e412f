package io.cloudprocessingengine.activitypoller.heartbeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SparingSchedulerTest {
  private final ManualScheduler wakings = new ManualScheduler();
  private final SparingScheduler scheduler =
      new SparingScheduler(wakings, () -> Long.MAX_VALUE - 5 + wakings.now().toNanos());
  private final List<String> ran = new ArrayList<>();

  @Test
  void runsEachActionOnceInItsTime() {
    after(30, "c");
    after(10, "a");
    after(20, "b");

    advance(10);
    assertThat(ran).containsExactly("a");
    advance(19);
    assertThat(ran).containsExactly("a", "b");
    advance(100);
    assertThat(ran).containsExactly("a", "b", "c");
    assertThat(wakings.waiting()).isZero();
  }

  @Test
  void runsAllThatAreDueAtOnceEvenIfOneFails() {
    scheduler.after(
        Duration.ofSeconds(5),
        () -> {
          throw new IllegalStateException("odd");
        });
    after(5, "a");

    assertThatThrownBy(() -> advance(5)).hasMessage("odd");
    advance(0);

    assertThat(ran).containsExactly("a");
  }

  @Test
  void doesNotRunWhatIsLetGoOf() {
    after(10, "a").cancel();
    after(15, "b");

    advance(20);

    assertThat(ran).containsExactly("b");
  }

  @Test
  void isWokenOnceForManyThatAreLetGoOf() {
    for (var i = 0; i < 1_000; i++) {
      after(20, "never").cancel();
      assertThat(wakings.waiting()).isEqualTo(1);
    }

    advance(20);

    assertThat(ran).isEmpty();
    assertThat(wakings.waiting()).isZero();
  }

  private Scheduler.Scheduled after(int seconds, String name) {
    return scheduler.after(Duration.ofSeconds(seconds), () -> ran.add(name));
  }

  private void advance(int seconds) {
    wakings.advance(Duration.ofSeconds(seconds));
  }
}
