package io.cloudprocessingengine.local.engine;

import static io.cloudprocessingengine.local.engine.TestEngine.complete;
import static io.cloudprocessingengine.local.engine.TestEngine.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Deciders and workers by the dozen, some of which go away while they wait for a task. */
class ManyPollersTest {
  private static final int EXECUTIONS = 120;
  private static final int ACTIVITIES = 5;
  private static final String DECIDERS = "{domain: 'd', taskList: {name: 'deciders'}}";
  private static final String WORKERS = "{domain: 'd', taskList: {name: 'workers'}}";

  private final TestEngine swf = new TestEngine();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Queue<String> decided = new ConcurrentLinkedQueue<>();
  private final Queue<String> worked = new ConcurrentLinkedQueue<>();
  private final CountDownLatch closed = new CountDownLatch(EXECUTIONS);
  private final AtomicBoolean over = new AtomicBoolean();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void bringEveryExecutionToItsEndAndDoEveryTaskOnce() throws Exception {
    for (var i = 0; i < 12; i++) {
      threads.execute(() -> serve("PollForDecisionTask", DECIDERS, this::decide));
      threads.execute(() -> serve("PollForActivityTask", WORKERS, this::work));
      threads.execute(() -> leaveAgainAndAgain("PollForDecisionTask", DECIDERS, this::decide));
      threads.execute(() -> leaveAgainAndAgain("PollForActivityTask", WORKERS, this::work));
    }
    IntStream.range(0, EXECUTIONS).parallel().forEach(i -> swf.start("wf" + i));

    assertThat(closed.await(60, TimeUnit.SECONDS)).as("all are closed").isTrue();
    over.set(true);
    assertThat(worked).hasSize(EXECUTIONS * ACTIVITIES).doesNotHaveDuplicates();
    assertThat(decided).doesNotHaveDuplicates();
    for (var list : List.of(DECIDERS, WORKERS)) {
      var count = list.equals(DECIDERS) ? "CountPendingDecisionTasks" : "CountPendingActivityTasks";
      assertThat(swf.call(count, list).path("count").intValue()).isZero();
    }
  }

  @Test
  void cannotGiveUpAPollThatHasATaskAlready() {
    swf.start("wf");
    var gone = swf.begin("PollForActivityTask", WORKERS);
    var late = swf.begin("PollForActivityTask", WORKERS);
    var givenUp = gone.thenApply(task -> late.cancel(false));

    swf.decide(TestEngine.scheduleActivity("one"), TestEngine.scheduleActivity("two"));

    assertThat(givenUp.join()).isFalse();
    assertThat(late.join().path("activityId").textValue()).isEqualTo("two");
  }

  private interface Answer {
    void to(JsonNode task);
  }

  private void serve(String operation, String list, Answer answer) {
    while (!over.get()) {
      answer.to(swf.engine().call(operation, json(list)).join());
    }
  }

  /** Gives each poll up at once; but a task that came before that is served. */
  private void leaveAgainAndAgain(String operation, String list, Answer answer) {
    while (!over.get()) {
      var poll = swf.engine().call(operation, json(list));
      if (!poll.cancel(false)) {
        answer.to(poll.join());
      }
    }
  }

  private void decide(JsonNode task) {
    decided.add(task.path("taskToken").textValue());
    var done = count(task, "ActivityTaskCompleted");
    var scheduled = count(task, "ActivityTaskScheduled");
    if (done == ACTIVITIES) {
      respond(task, complete());
      closed.countDown();
    } else if (scheduled == 0) {
      respond(
          task,
          IntStream.range(0, ACTIVITIES)
              .mapToObj(i -> TestEngine.scheduleActivity("a" + i))
              .toArray(String[]::new));
    } else {
      respond(task);
    }
  }

  private void respond(JsonNode task, String... decisions) {
    swf.engine()
        .call("RespondDecisionTaskCompleted", json(TestEngine.response(task, decisions)))
        .join();
  }

  private static long count(JsonNode task, String type) {
    return task.path("events")
        .valueStream()
        .filter(event -> event.path("eventType").textValue().equals(type))
        .count();
  }

  private void work(JsonNode task) {
    var token = task.path("taskToken").textValue();
    worked.add(token);
    swf.engine()
        .call("RespondActivityTaskCompleted", json("{taskToken: '%s'}".formatted(token)))
        .join();
  }
}
