package io.cloudprocessingengine.inputpoller.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.common.command.CommandType;
import io.cloudprocessingengine.common.message.JsonText;
import io.cloudprocessingengine.common.message.MessageTransport.Refusal;
import io.cloudprocessingengine.inputpoller.command.ClientAccount;
import io.cloudprocessingengine.inputpoller.command.CommandHandler;
import io.cloudprocessingengine.inputpoller.command.CommandProcessor;
import io.cloudprocessingengine.inputpoller.command.Delivery;
import io.cloudprocessingengine.inputpoller.handler.ActivityListHandler;
import io.cloudprocessingengine.inputpoller.handler.ActivityStatusHandler;
import io.cloudprocessingengine.inputpoller.handler.CancelActivityHandler;
import io.cloudprocessingengine.inputpoller.handler.CancelJobHandler;
import io.cloudprocessingengine.inputpoller.handler.ClosedJobs;
import io.cloudprocessingengine.inputpoller.handler.Histories;
import io.cloudprocessingengine.inputpoller.handler.JobFinder;
import io.cloudprocessingengine.inputpoller.handler.JobListHandler;
import io.cloudprocessingengine.inputpoller.handler.JobStatusHandler;
import io.cloudprocessingengine.inputpoller.handler.RecentRuns;
import io.cloudprocessingengine.inputpoller.handler.RetryJobHandler;
import io.cloudprocessingengine.inputpoller.handler.SignalJobHandler;
import io.cloudprocessingengine.inputpoller.handler.StartJobHandler;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whatever comes, in any number, is answered, and kept if it was refused; nothing is lost. */
class RandomMessagesTest {
  private static final int COUNT = 100_000;
  private static final int WARM = 20_000;
  private static final long SEED = 20260102;
  private static final long MOST_GROWTH = 24L << 20;

  private final MovingClock clock = new MovingClock();
  private final RandomCommands commands = new RandomCommands(SEED);
  private final Random random = new Random(SEED);
  private final Map<String, Integer> answersByType = new TreeMap<>();
  private int deadLetters;
  private int made;
  private int deleted;

  /** An endless queue; what is postponed comes again, after what was there before. */
  private final class Queue implements CommandQueue {
    private final Deque<Delivery> waiting = new ArrayDeque<>();

    @Override
    public List<Delivery> receive() {
      clock.pass(Duration.ofMillis(200));
      var received = new ArrayList<Delivery>();
      while (received.size() < 5 && !waiting.isEmpty()) {
        received.add(waiting.remove());
      }
      while (received.size() < 10 && made < COUNT) {
        var attempts = new Delivery.Attempts(1, clock.instant());
        received.add(new Delivery("m-" + made++, "r", commands.next(), attempts));
      }
      return received;
    }

    @Override
    public void delete(List<Delivery> deliveries) {
      deleted += deliveries.size();
    }

    @Override
    public void postpone(Map<Delivery, Duration> delays) {
      for (var it : delays.keySet()) {
        var first = it.attempts().first();
        var attempts = new Delivery.Attempts(it.attempts().count() + 1, first);
        waiting.add(new Delivery(it.messageId(), "r", it.body(), attempts));
      }
    }
  }

  private List<Refusal> send(String url, List<String> bodies) {
    if (random.nextInt(50) == 0) {
      throw new IllegalStateException("the queue is away");
    }
    var refused = bodies.stream().filter(it -> random.nextInt(50) == 0).toList();
    for (var body : bodies) {
      if (!refused.contains(body)) {
        delivered(url, body);
      }
    }
    return refused.stream().map(it -> new Refusal(it, "busy", false)).toList();
  }

  private void delivered(String url, String body) {
    if (url.equals("http://dead")) {
      deadLetters++;
    } else {
      var answer = JsonText.parse(body).orElseThrow();
      answersByType.merge(answer.path("type").asText(), 1, Integer::sum);
      assertThat(answer.path("id").asText()).isNotEmpty();
      assertThat(answer.path("client").asText()).isEqualTo("acme");
    }
  }

  private Map<CommandType, CommandHandler> handlers() {
    var swf = new ShakySwf(SEED);
    var recent = new RecentRuns();
    var finder = new JobFinder(swf, recent, clock);
    var histories = new Histories(swf, clock);
    var handlers = new HashMap<CommandType, CommandHandler>();
    handlers.put(
        CommandType.START_JOB, new StartJobHandler(swf, recent, new ClosedJobs(swf, clock), clock));
    handlers.put(CommandType.CANCEL_JOB, new CancelJobHandler(finder, histories, swf, clock));
    handlers.put(
        CommandType.CANCEL_ACTIVITY, new CancelActivityHandler(finder, histories, swf, clock));
    handlers.put(CommandType.SIGNAL_JOB, new SignalJobHandler(finder, histories, swf, clock));
    handlers.put(CommandType.RETRY_JOB, new RetryJobHandler(finder, histories, swf, recent, clock));
    handlers.put(CommandType.GET_JOB_STATUS, new JobStatusHandler(finder, histories, clock));
    handlers.put(CommandType.GET_JOB_LIST, new JobListHandler(swf, clock));
    handlers.put(
        CommandType.GET_ACTIVITY_STATUS, new ActivityStatusHandler(finder, histories, clock));
    handlers.put(CommandType.GET_ACTIVITY_LIST, new ActivityListHandler(finder, histories, clock));
    return handlers;
  }

  @Test
  void noneOfAHundredThousandRandomMessagesIsLostAndMemoryStaysFlat() throws Exception {
    var queues =
        new ClientAccount.Queues(
            "http://in", Optional.of("http://out"), Optional.of("http://dead"));
    var defaults = new ClientAccount.Defaults(Optional.of("media"), Optional.of("list"));
    var client = new ClientAccount("acme", queues, defaults);
    var queue = new Queue();
    var conclusion =
        new Conclusion(
            client, queue, new Settlement(this::send, this::send, queues), new RetryDelay(random));
    var poll =
        new InputPoll(
            client,
            queue,
            new CommandProcessor(handlers(), clock),
            new Crew(Runnable::run, Crew.SLOW),
            conclusion,
            Runnable::run);
    poll(poll, WARM);
    var before = usedMemory();
    poll(poll, COUNT);

    assertThat(usedMemory() - before).isLessThan(MOST_GROWTH);
    assertThat(made).isEqualTo(COUNT);
    assertThat(deleted).isEqualTo(COUNT);
    assertThat(answersByType.values().stream().mapToInt(it -> it).sum())
        .isGreaterThanOrEqualTo(COUNT);
    assertThat(deadLetters).isBetween(COUNT / 4, answersByType.get("COMMAND_REJECTED"));
    assertThat(answersByType.keySet())
        .contains("WORKFLOW_SCHEDULED", "CANCEL_REQUESTED", "SIGNAL_SENT", "JOB_STATUS", "JOB_LIST")
        .contains("ACTIVITY_LIST", "COMMAND_REJECTED");
  }

  /** Fails when a message comes again and again: it would never be answered. */
  private void poll(InputPoll poll, int count) throws InterruptedException {
    for (int polls = 0; deleted < count; polls++) {
      assertThat(polls).as("polls for %d of %d messages", deleted, count).isLessThan(COUNT);
      poll.once();
    }
  }

  private static long usedMemory() {
    System.gc();
    var runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
