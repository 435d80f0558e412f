package io.cloudprocessingengine.activitypoller.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudprocessingengine.common.lifecycle.Poll;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SlotWatchTest {
  private final SlotWatch watch = new SlotWatch();
  private final List<Thread> threads = new CopyOnWriteArrayList<>();
  private final List<Outcome> outcomes = new CopyOnWriteArrayList<>();

  private final Cancellation cancellation = new Cancellation();

  private RunningTask task() {
    return new RunningTask(cancellation, outcomes::add, Map.of());
  }

  @Test
  void takesAllTurnsOnOneThreadThatIsNotTheLoops() throws Exception {
    watch.over(() -> threads.add(Thread.currentThread())).turns(() -> threads.size() < 3);

    assertThat(threads).hasSize(3).doesNotContain(Thread.currentThread());
    assertThat(threads.stream().distinct()).hasSize(1);
  }

  @Test
  void givesAFailureToTheLoop() {
    Poll fails =
        () -> {
          throw new IllegalStateException("SWF is away");
        };
    Poll overflows =
        () -> {
          throw new StackOverflowError();
        };

    assertThatThrownBy(() -> watch.over(fails).turns(() -> true)).hasMessage("SWF is away");
    assertThatThrownBy(() -> watch.over(overflows).once()).isInstanceOf(StackOverflowError.class);
  }

  @Test
  void anActivityThatHasEndedIsAnsweredByItsOutcomeThoughItIsGivenUp() {
    var task = task();
    task.came(new Outcome.Completed("done"));

    assertThat(task.giveUp(Outcomes.notStopped())).isTrue();

    assertThat(outcomes).containsExactly(new Outcome.Completed("done"));
  }

  @Test
  void leavesAThreadBehindAndGoesOnWithAnother() throws Exception {
    var late = new CountDownLatch(1);
    var stuck = task();
    Poll poll =
        () -> {
          threads.add(Thread.currentThread());
          if (threads.size() == 1) {
            watch.begins(stuck);
            watch.leaveBehind(cancellation);
            late.await();
          }
        };

    watch.over(poll).turns(() -> true);
    watch.over(poll).turns(() -> threads.size() < 3);

    assertThat(outcomes).containsExactly(Outcomes.notStopped());
    assertThat(threads.get(1)).isNotEqualTo(threads.get(0)).isEqualTo(threads.get(2));
    late.countDown();
    threads.get(0).join();
    assertThat(threads).as("the one that was left behind takes no turn any more").hasSize(3);
    assertThat(stuck.end(new Outcome.Completed("too late"))).isFalse();
  }
}
