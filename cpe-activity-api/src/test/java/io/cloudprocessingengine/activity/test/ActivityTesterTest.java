package io.cloudprocessingengine.activity.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudprocessingengine.activity.Activity;
import io.cloudprocessingengine.activity.ActivityFailure;
import io.cloudprocessingengine.activity.test.ActivityRun.Phase;
import io.cloudprocessingengine.activity.test.ActivityRun.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class ActivityTesterTest {
  private static final Activity<String, String> FULL =
      (input, context) -> {
        context.preparing(Map.of("of", input));
        context.progress(40);
        context.throwIfCanceled();
        context.progress(120);
        context.finishing();
        return input + " " + context.attempt() + " " + context.activityId();
      };

  @TempDir private Path folder;

  @Test
  void givesTheResultAndWhatWasTold() {
    var run = ActivityTester.of(FULL).run("a");

    assertThat(run.result()).isEqualTo("a 1 Test");
    assertThat(run.progress()).containsExactly(40.0, 100.0);
    assertThat(run.told())
        .startsWith(new Told(Phase.PREPARING, 0, Map.of("of", "a")))
        .endsWith(new Told(Phase.FINISHING, 0, Map.of()));
  }

  @Test
  void knowsWhatTheTestSays() {
    var deadline = Instant.parse("2026-01-02T03:04:05Z");
    Activity<Void, List<Object>> asking =
        (input, context) ->
            List.of(
                context.client().orElse("none"),
                context.jobId().orElse("none"),
                context.attempt(),
                context.activityId(),
                context.deadline().isPresent());

    assertThat(ActivityTester.of(asking).run(null).result())
        .containsExactly("none", "none", 1, "Test", false);
    assertThat(
            ActivityTester.of(asking)
                .forJob("acme", "7")
                .attempt(3)
                .deadline(deadline)
                .run(null)
                .result())
        .containsExactly("acme", "7", 3, "Test#3", true);
  }

  @Test
  void cancelsWhenTheTestSays() {
    var tester = ActivityTester.of(FULL);

    assertThat(tester.cancelAt(40).run("a").canceled()).isNotNull();
    assertThat(tester.cancelAt(41).run("a").result()).isNotNull();
    assertThat(tester.canceled().run("a").progress()).containsExactly(40.0);
  }

  @Test
  void runsWhatIsToRunOnCancel() {
    Activity<Void, Boolean> waiting =
        (input, context) -> {
          var asked = new CountDownLatch(1);
          context.onCancel(asked::countDown);
          return asked.await(10, TimeUnit.SECONDS);
        };

    assertThat(ActivityTester.of(waiting).cancelAfter(Duration.ofMillis(20)).run(null).result())
        .isTrue();
    assertThat(ActivityTester.of(waiting).canceled().run(null).result()).isTrue();
  }

  @Test
  void givesTheFailure() {
    Activity<Void, Void> failing =
        (input, context) -> {
          throw ActivityFailure.permanent("NO_DISK", "none");
        };

    var run = ActivityTester.of(failing).run(null);

    assertThat(run.failure().reason()).isEqualTo("NO_DISK");
    assertThatThrownBy(run::result)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("NO_DISK")
        .hasCauseInstanceOf(ActivityFailure.class);
    assertThatThrownBy(run::canceled).isInstanceOf(AssertionError.class);
  }

  @Test
  void keepsAnyOtherException() {
    Activity<Void, Void> broken =
        (input, context) -> {
          throw new IOException("broken");
        };

    var run = ActivityTester.of(broken).run(null);

    assertThat(run.thrown().orElseThrow()).hasMessage("broken");
    assertThatThrownBy(run::failure).hasCauseInstanceOf(IOException.class);
  }

  @Test
  void refusesAFailureOrAResultThatThereIsNot() {
    assertThatThrownBy(() -> ActivityTester.of(FULL).run("a").failure())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("returned a 1 Test");
    assertThatThrownBy(() -> ActivityTester.of((input, context) -> null).run(null).result())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("returned null");
    assertThatThrownBy(() -> ActivityTester.of(FULL).attempt(0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void removesTheWorkDirectoryUnlessItIsGiven() {
    Activity<Void, Path> writing =
        (input, context) -> Files.writeString(context.workDirectory().resolve("made"), "x");

    assertThat(ActivityTester.of(writing).run(null).result()).doesNotExist();
    assertThat(ActivityTester.of(writing).workDirectory(folder).run(null).result())
        .isEqualTo(folder.resolve("made"))
        .exists();
  }
}
