package io.cloudprocessingengine.activitypoller.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudprocessingengine.activity.ActivityContext;
import io.cloudprocessingengine.activitypoller.heartbeat.HeartbeatReply;
import io.cloudprocessingengine.activitypoller.heartbeat.Heartbeats;
import io.cloudprocessingengine.activitypoller.heartbeat.ManualScheduler;
import io.cloudprocessingengine.common.lifecycle.Backoff;
import io.cloudprocessingengine.common.message.Message;
import io.cloudprocessingengine.common.message.Messages.Execution;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

/** A worker without SWF, SQS and a clock; keeps what it does, in order. */
final class TaskBench {
  static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  static final ActivityType TYPE = new ActivityType("Scale", "v1");
  static final String INPUT =
      "{\"size\":3,\"client\":{\"name\":\"acme\",\"jobId\":\"job-7\",\"queues\":{\"output\":\"http://out\"}}}";

  static final Duration CANCEL_GRACE = Duration.ofSeconds(30);

  final ManualScheduler scheduler = new ManualScheduler();
  final List<String> events = new CopyOnWriteArrayList<>();
  final List<JsonNode> messages = new CopyOnWriteArrayList<>();
  final List<Outcome> answers = new CopyOnWriteArrayList<>();
  final List<String> heartbeats = new CopyOnWriteArrayList<>();
  final Deque<RuntimeException> answerFailures = new ArrayDeque<>();
  volatile HeartbeatReply reply = HeartbeatReply.GO_ON;
  volatile boolean closed;

  /** The task was closed by an answer. */
  volatile boolean taken;

  Optional<Duration> taskTimeout = Optional.empty();
  Map<String, String> clientQueues = Map.of();

  private final Path workRoot;
  private final SlotWatch watch = new SlotWatch();

  TaskBench(Path workRoot) {
    this.workRoot = workRoot;
  }

  static ActivityTask task(ActivityType type, String input) {
    return new ActivityTask("token", type, "Scale#2", new Execution("acme-7", "run-1"), 12, input);
  }

  /** Has the code run the task with {@link #INPUT}. */
  void run(Code code) throws InterruptedException {
    handle(task(TYPE, INPUT), code);
  }

  void handle(ActivityTask task, Code code) throws InterruptedException {
    var handler = handler(code);
    var terms = new Terms(Duration.ofSeconds(10), Optional.of(NOW.plusSeconds(600)));
    watch.over(() -> handler.handle(task, terms)).once();
  }

  List<String> messageTypes() {
    return messages.stream().map(it -> it.path("type").asText()).toList();
  }

  /** The message of this type, of which there is one. */
  JsonNode message(String type) {
    var found = messages.stream().filter(it -> it.path("type").asText().equals(type)).toList();
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " messages of type " + type + ": " + messages);
    }
    return found.get(0);
  }

  /** Code of a test. */
  interface Code {
    String run(String input, ActivityContext context) throws Exception;
  }

  private record Named(Code code) implements ActivityCode {
    @Override
    public String description() {
      return "test code";
    }

    @Override
    public String run(String input, ActivityContext context) throws Exception {
      return code.run(input, context);
    }
  }

  TaskHandler handler(Code code) {
    return new TaskHandler(
        new LoadedActivity(TYPE, new Named(code)),
        new ActivityRunner(
            scheduler,
            new TimeLimits(CANCEL_GRACE, taskTimeout),
            task -> {
              events.add("abandoned");
              watch.leaveBehind(task);
            }),
        new Heartbeats(this::beat, scheduler, new Random(1)),
        new Answers(new BenchAnswers(), TaskBench::backoff, delay -> events.add("wait")),
        new Reports(
            this::send,
            new ClientQueues(clientQueues),
            scheduler,
            Clock.fixed(NOW, ZoneOffset.UTC)),
        new WorkDirectories(workRoot, 0),
        watch);
  }

  /** What the SDK throws when its thread is interrupted, which stays so. */
  static final class CutOff extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static Backoff backoff() {
    return new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(8), new Random(1));
  }

  private HeartbeatReply beat(String token, String details) {
    heartbeats.add(details);
    return reply;
  }

  private final class BenchAnswers implements TaskAnswers {
    @Override
    public boolean answer(ActivityTask task, Outcome outcome) {
      events.add("answer " + outcome.summary().lines().findFirst().orElse(""));
      if (!answerFailures.isEmpty()) {
        var failure = answerFailures.remove();
        if (failure instanceof CutOff) {
          Thread.currentThread().interrupt();
        }
        throw failure;
      }
      answers.add(outcome);
      return !closed;
    }

    @Override
    public boolean wasTaken(ActivityTask task) {
      return taken;
    }
  }

  private void send(String queue, Message message) {
    events.add(message.type() + " to " + queue);
    messages.add(message.toJson());
  }
}
