package io.cloudprocessingengine.activitypoller.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskPollerTest {
  private final List<String> calls = new ArrayList<>();
  private Optional<ActivityTask> next = Optional.empty();
  private boolean registered = true;

  @TempDir private Path folder;
  private TaskBench bench;

  @BeforeEach
  void setUp() {
    bench = new TaskBench(folder);
  }

  @Test
  void handlesTheTaskThatComes() throws Exception {
    next = Optional.of(TaskBench.task(TaskBench.TYPE, TaskBench.INPUT));

    poller().once();

    assertThat(calls).containsExactly("prepare", "poll", "terms");
    assertThat(bench.answers).containsExactly(new Outcome.Completed("done"));
  }

  @Test
  void doesNothingWhenNoneComes() throws Exception {
    poller().once();

    assertThat(calls).containsExactly("prepare", "poll");
    assertThat(bench.answers).isEmpty();
  }

  @Test
  void doesNotPollBeforeTheTypeIsRegistered() {
    registered = false;

    assertThatThrownBy(() -> poller().once()).hasMessage("no domain");
    assertThat(calls).containsExactly("prepare");
  }

  private TaskPoller poller() {
    var terms = new FakeTerms();
    var handler = bench.handler((input, context) -> "done");
    return new TaskPoller(terms, terms.before(this::poll), handler);
  }

  private Optional<ActivityTask> poll() {
    calls.add("poll");
    return next;
  }

  private final class FakeTerms implements TermsSource {
    @Override
    public void prepare() {
      calls.add("prepare");
      if (!registered) {
        throw new IllegalStateException("no domain");
      }
    }

    @Override
    public Terms now() {
      calls.add("terms");
      return new Terms(Duration.ofSeconds(10), Optional.empty());
    }
  }
}
