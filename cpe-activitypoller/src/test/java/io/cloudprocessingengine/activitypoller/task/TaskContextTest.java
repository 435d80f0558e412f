package io.cloudprocessingengine.activitypoller.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudprocessingengine.activity.ActivityContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an activity can ask and tell. */
class TaskContextTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  @TempDir private Path folder;
  private TaskBench bench;

  @BeforeEach
  void setUp() {
    bench = new TaskBench(folder.resolve("made/when/missing"));
  }

  @Test
  void knowsTheIdsOfTheTask() throws Exception {
    bench.run(
        (input, context) -> {
          assertThat(context.jobId()).contains("job-7");
          assertThat(context.client()).contains("acme");
          assertThat(context.workflowId()).isEqualTo("acme-7");
          assertThat(context.runId()).isEqualTo("run-1");
          assertThat(context.activityId()).isEqualTo("Scale#2");
          assertThat(context.attempt()).isEqualTo(2);
          assertThat(context.deadline()).contains(TaskBench.NOW.plusSeconds(600));
          return "";
        });

    assertThat(bench.answers).containsExactly(new Outcome.Completed(""));
  }

  @Test
  void knowsThatThereIsNoClient() throws Exception {
    bench.handle(
        TaskBench.task(TaskBench.TYPE, "text"),
        (input, context) -> context.jobId().isEmpty() + " " + context.client().isEmpty());

    assertThat(bench.answers).containsExactly(new Outcome.Completed("true true"));
  }

  @Test
  void tellsPhasesAndProgressInOrder() throws Exception {
    bench.run(
        (input, context) -> {
          context.preparing(Map.of("from", "a.jpg"));
          context.progress(10);
          context.progress(42.5, Map.of("done", Optional.of(3)));
          context.finishing();
          return "";
        });

    assertThat(bench.messageTypes())
        .containsExactly(
            "ACTIVITY_STARTED",
            "ACTIVITY_PREPARING",
            "ACTIVITY_PROGRESS",
            "ACTIVITY_PROGRESS",
            "ACTIVITY_FINISHING",
            "ACTIVITY_COMPLETED");
    assertThat(results("ACTIVITY_PREPARING")).containsExactly("{\"from\":\"a.jpg\"}");
    assertThat(results("ACTIVITY_PROGRESS"))
        .containsExactly("{\"progress\":10.0}", "{\"progress\":42.5,\"done\":3}");
    assertThat(bench.messages.stream().map(it -> it.path("id").asText())).doesNotHaveDuplicates();
  }

  @Test
  void sendsTheLatestProgressOfASecond() throws Exception {
    bench.run(
        (input, context) -> {
          for (var percent = 1; percent <= 30; percent++) {
            context.progress(percent);
            if (percent % 10 == 0) {
              bench.scheduler.advance(SECOND);
            }
          }
          bench.scheduler.advance(SECOND.multipliedBy(5));
          context.progress(99);
          context.progress(100);
          return "";
        });

    assertThat(results("ACTIVITY_PROGRESS"))
        .containsExactly(
            "{\"progress\":1.0}",
            "{\"progress\":10.0}",
            "{\"progress\":20.0}",
            "{\"progress\":30.0}",
            "{\"progress\":99.0}",
            "{\"progress\":100.0}");
  }

  @Test
  void heartbeatsCarryTheProgressOrItsPercentageIfItIsTooLong() throws Exception {
    bench.run(
        (input, context) -> {
          context.progress(5, Map.of("file", "a"));
          bench.scheduler.advance(SECOND.multipliedBy(10));
          context.progress(6, Map.of("file", "a".repeat(2_048)));
          bench.scheduler.advance(SECOND.multipliedBy(10));
          return "";
        });

    assertThat(bench.heartbeats)
        .containsExactly(
            "{\"progress\":5.0,\"file\":\"a\"}", "{\"progress\":6.0,\"truncated\":true}");
  }

  @Test
  void keepsProgressWithinItsBounds() throws Exception {
    bench.run(
        (input, context) -> {
          context.progress(-0.1);
          context.finishing();
          context.progress(100.1, Map.of("progress", "mine"));
          assertThatThrownBy(() -> context.progress(Double.NaN))
              .isInstanceOf(IllegalArgumentException.class);
          assertThatThrownBy(() -> context.progress(1, Map.of("no", new Object())))
              .isInstanceOf(IllegalArgumentException.class);
          return "";
        });

    assertThat(bench.answers).containsExactly(new Outcome.Completed(""));
    assertThat(results("ACTIVITY_PROGRESS"))
        .containsExactly("{\"progress\":0.0}", "{\"progress\":100.0}");
  }

  @Test
  void ignoresWhatIsToldWhenTheTaskHasEnded() throws Exception {
    var kept = new AtomicReference<ActivityContext>();
    bench.run(
        (input, context) -> {
          kept.set(context);
          return "";
        });

    kept.get().progress(50);
    kept.get().finishing();

    assertThat(bench.messageTypes()).containsExactly("ACTIVITY_STARTED", "ACTIVITY_COMPLETED");
  }

  @Test
  void removesTheWorkDirectoryWithAllThatIsInIt() throws Exception {
    var outside = Files.writeString(folder.resolve("outside.txt"), "stays");
    var made = new AtomicReference<Path>();
    bench.run(
        (input, context) -> {
          var directory = context.workDirectory();
          made.set(directory);
          assertThat(context.workDirectory()).isSameAs(directory).isEmptyDirectory();
          Files.createDirectories(directory.resolve("a/b"));
          Files.writeString(directory.resolve("a/b/c.txt"), "goes");
          Files.createSymbolicLink(directory.resolve("link"), outside);
          throw new IllegalStateException("half-way");
        });

    assertThat(made.get()).doesNotExist();
    assertThat(made.get().getFileName().toString()).startsWith("Scale_2-");
    assertThat(outside).hasContent("stays");
  }

  @Test
  void theRootOfWorkDirectoriesMustBeUsable() throws Exception {
    var file = Files.writeString(folder.resolve("file"), "");

    assertThatThrownBy(() -> new WorkDirectories(file, 0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("The work directory " + file + " can't be used");
  }

  private List<String> results(String type) {
    return bench.messages.stream()
        .filter(it -> it.path("type").asText().equals(type))
        .map(it -> it.at("/data/activity/result"))
        .map(JsonNode::toString)
        .toList();
  }
}
