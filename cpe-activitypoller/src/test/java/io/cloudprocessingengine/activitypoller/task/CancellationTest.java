package io.cloudprocessingengine.activitypoller.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudprocessingengine.activity.ActivityCanceled;
import io.cloudprocessingengine.activity.ActivityFailure;
import io.cloudprocessingengine.activitypoller.heartbeat.HeartbeatReply;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tasks that should stop: cancelled, lost, or in the hands of a worker that is being stopped. */
@Timeout(20)
class CancellationTest {
  private static final Duration INTERVAL = Duration.ofSeconds(10);

  @TempDir private Path folder;
  private TaskBench bench;

  @BeforeEach
  void setUp() {
    bench = new TaskBench(folder);
  }

  @Test
  void answersThatItIsCanceled() throws Exception {
    bench.reply = HeartbeatReply.CANCEL_REQUESTED;

    bench.run(
        (input, context) -> {
          context.throwIfCanceled();
          bench.scheduler.advance(INTERVAL);
          context.throwIfCanceled();
          return "never";
        });

    assertThat(bench.answers).containsExactly(new Outcome.Canceled(""));
    assertThat(bench.messageTypes()).containsExactly("ACTIVITY_STARTED", "ACTIVITY_CANCELED");
  }

  @Test
  void takesWhatACanceledActivityThrowsForTheConsequence() throws Exception {
    bench.reply = HeartbeatReply.CANCEL_REQUESTED;

    bench.run(
        (input, context) -> {
          bench.scheduler.advance(INTERVAL);
          throw new IOException("child process killed");
        });

    assertThat(bench.answers)
        .containsExactly(new Outcome.Canceled("java.io.IOException: child process killed"));
  }

  @Test
  void lateSuccessAndDeclaredFailureWinOverTheCancel() throws Exception {
    bench.reply = HeartbeatReply.CANCEL_REQUESTED;

    bench.run(
        (input, context) -> {
          bench.scheduler.advance(INTERVAL);
          return "done anyway";
        });
    bench.run(
        (input, context) -> {
          bench.scheduler.advance(INTERVAL);
          throw new ActivityFailure("DISK_FULL", "while undoing");
        });

    assertThat(bench.answers)
        .containsExactly(
            new Outcome.Completed("done anyway"),
            new Outcome.Failed("DISK_FULL", "while undoing", true));
  }

  @Test
  void runsActionsOnceEvenIfTheyComeLateOrFail() throws Exception {
    bench.reply = HeartbeatReply.CANCEL_REQUESTED;
    var ran = new CountDownLatch(2);

    bench.run(
        (input, context) -> {
          context.onCancel(
              () -> {
                throw new IllegalStateException("fails");
              });
          context.onCancel(ran::countDown);
          bench.scheduler.advance(INTERVAL.multipliedBy(2));
          context.onCancel(ran::countDown);
          return ran.await(10, TimeUnit.SECONDS) ? "ran" : "did not run";
        });

    assertThat(bench.answers).containsExactly(new Outcome.Completed("ran"));
  }

  @Test
  void interruptsAnActivityThatDoesNotStopByItself() throws Exception {
    bench.reply = HeartbeatReply.CANCEL_REQUESTED;
    var interruptible = new CountDownLatch(1);
    var scheduled = new CountDownLatch(1);

    bench.run(
        (input, context) -> {
          context.onCancel(scheduled::countDown);
          bench.scheduler.advance(INTERVAL);
          scheduled.await();
          while (!Thread.currentThread().isInterrupted()) {
            bench.scheduler.advance(INTERVAL);
            Thread.onSpinWait();
          }
          interruptible.await();
          return "never";
        });

    assertThat(bench.answers)
        .containsExactly(
            new Outcome.Canceled("It did not stop when it was asked to, and was interrupted."));
  }

  @Test
  void doesNotAnswerATaskThatIsLost() throws Exception {
    bench.reply = HeartbeatReply.TASK_LOST;

    bench.run(
        (input, context) -> {
          bench.scheduler.advance(INTERVAL);
          assertThat(context.isCancelRequested()).isTrue();
          return "too late";
        });

    assertThat(bench.events).containsExactly("ACTIVITY_STARTED to http://out");
  }

  @Test
  void failsAsRetryableWhenTheWorkerIsStopped() throws Exception {
    var handling = stopped(new CountDownLatch(1));

    assertThat(handling.get()).isInstanceOf(InterruptedException.class);
    assertThat(bench.answers)
        .singleElement()
        .isInstanceOfSatisfying(
            Outcome.Failed.class,
            failed -> {
              assertThat(failed.reason()).isEqualTo("WORKER_STOPPED");
              assertThat(failed.retryable()).isTrue();
            });
    assertThat(bench.messageTypes()).containsExactly("ACTIVITY_STARTED", "ACTIVITY_FAILED");
  }

  @Test
  void leavesAnActivityBehindThatDoesNotStopWithTheWorker() throws Exception {
    var end = new CountDownLatch(1);
    var handling =
        interrupted(
            started ->
                (input, context) -> {
                  started.countDown();
                  while (end.getCount() > 0) {
                    Thread.onSpinWait();
                  }
                  return "";
                });
    end.countDown();

    assertThat(handling.get()).isInstanceOf(InterruptedException.class);
    assertThat(((Outcome.Failed) bench.answers.get(0)).details()).contains("cut off");
  }

  @Test
  void makesOneLastTryToAnswerWhenTheWorkerIsStopped() throws Exception {
    bench.answerFailures.add(new IllegalStateException("down"));

    stopped(new CountDownLatch(1));

    assertThat(bench.answers).isEmpty();
    assertThat(bench.events).doesNotContain("wait");
  }

  /** By the worker's stop, or by a watchdog of the plug-in's that comes too late. */
  @Test
  void givesAnAnswerAgainThatAnInterruptCutOff() throws Exception {
    bench.answerFailures.add(new TaskBench.CutOff());

    bench.run((input, context) -> "done");

    assertThat(bench.answers).containsExactly(new Outcome.Completed("done"));
    assertThat(bench.events).doesNotContain("wait");
  }

  @Test
  void refusesToForgetAnInterrupt() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> bench.run((input, context) -> "quick"))
        .isInstanceOf(InterruptedException.class);
    assertThat(bench.answers).hasSize(1);
  }

  @Test
  void givesUpAnActivityThatIgnoresCancelAndInterrupt() throws Exception {
    bench.reply = HeartbeatReply.CANCEL_REQUESTED;
    var scheduled = new CountDownLatch(1);

    bench.run(
        (input, context) -> {
          context.onCancel(scheduled::countDown);
          bench.scheduler.advance(INTERVAL);
          scheduled.await();
          while (bench.answers.isEmpty()) {
            bench.scheduler.advance(INTERVAL);
          }
          return "too late";
        });

    assertThat(bench.answers)
        .singleElement()
        .isInstanceOfSatisfying(
            Outcome.Failed.class, it -> assertThat(it.reason()).isEqualTo("NOT_STOPPED"));
    assertThat(bench.events).containsOnlyOnce("abandoned");
  }

  @Test
  void stopsAnActivityWhoseTimeIsOver() throws Exception {
    bench.taskTimeout = Optional.of(Duration.ofMillis(50));

    bench.run(
        (input, context) -> {
          var asked = new CountDownLatch(1);
          context.onCancel(asked::countDown);
          bench.scheduler.advance(Duration.ofMillis(50));
          asked.await();
          throw new ActivityCanceled("one half is done");
        });

    assertThat(bench.answers)
        .containsExactly(
            new Outcome.Failed(
                "TASK_TIMEOUT",
                "Not done within task_timeout, 0.05 s, so it was stopped. one half is done",
                true));
  }

  @Test
  void saysOfWhatHasNothingToSayThatItsTimeWasOver() throws Exception {
    bench.taskTimeout = Optional.of(Duration.ofMinutes(5));

    bench.run(
        (input, context) -> {
          bench.scheduler.advance(Duration.ofMinutes(5));
          throw new ActivityCanceled();
        });

    assertThat(bench.answers)
        .containsExactly(
            new Outcome.Failed(
                "TASK_TIMEOUT", "Not done within task_timeout, 300 s, so it was stopped.", true));
  }

  private AtomicReference<Throwable> stopped(CountDownLatch never) throws Exception {
    return interrupted(
        started ->
            (input, context) -> {
              started.countDown();
              never.await();
              return "";
            });
  }

  private AtomicReference<Throwable> interrupted(Function<CountDownLatch, TaskBench.Code> code)
      throws Exception {
    var started = new CountDownLatch(1);
    var ended = new AtomicReference<Throwable>();
    var worker =
        new Thread(
            () -> {
              try {
                bench.run(code.apply(started));
              } catch (InterruptedException e) {
                ended.set(e);
              }
            });
    worker.start();
    started.await();
    worker.interrupt();
    worker.join();
    return ended;
  }
}
