package io.cloudprocessingengine.inputpoller.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.cloudprocessingengine.common.command.CommandType;
import io.cloudprocessingengine.common.message.JsonText;
import io.cloudprocessingengine.common.message.Message;
import io.cloudprocessingengine.common.message.MessageTransport;
import io.cloudprocessingengine.common.message.MessageTransport.Refusal;
import io.cloudprocessingengine.common.message.MessageType;
import io.cloudprocessingengine.inputpoller.command.ClientAccount;
import io.cloudprocessingengine.inputpoller.command.ClientAccount.Defaults;
import io.cloudprocessingengine.inputpoller.command.ClientAccount.Queues;
import io.cloudprocessingengine.inputpoller.command.CommandHandler;
import io.cloudprocessingengine.inputpoller.command.CommandProcessor;
import io.cloudprocessingengine.inputpoller.command.Outcome;
import io.cloudprocessingengine.inputpoller.command.Request;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

class InputPollTest {
  private static final String OUT = "http://out";
  private static final String DEAD = "http://dead";

  private final List<String> events = new ArrayList<>();
  private final Set<String> broken = new HashSet<>();
  private final FakeCommandQueue queue = new FakeCommandQueue(events);

  private static String start(String jobId) {
    return """
        {"type": "START_JOB", "jobId": "%s", "data": {"workflow": {"name": "x", "version": "1"}}}"""
        .formatted(jobId);
  }

  private static Outcome answered(Request request) {
    var jobId = request.command().jobId();
    var about = new Message.About(jobId, "");
    var body = request.command().data().objectNode();
    return new Outcome.Answered(
        new Message(jobId, MessageType.WORKFLOW_SCHEDULED, Instant.EPOCH, about, body));
  }

  private List<Refusal> send(String url, List<String> bodies) {
    if (broken.contains(url)) {
      throw new IllegalStateException("no such queue");
    }
    var refused =
        bodies.stream()
            .filter(it -> it.contains("unlucky"))
            .map(it -> new Refusal(it, "busy", false))
            .toList();
    for (var body : bodies) {
      var type = JsonText.parse(body).map(it -> it.path("type").asText()).orElse(body);
      events.add(url + " " + type);
    }
    return refused;
  }

  private void once(CommandHandler handler, Optional<String> output, Optional<String> deadLetter)
      throws InterruptedException {
    poll(handler, output, deadLetter, Runnable::run).once();
  }

  private InputPoll poll(
      CommandHandler handler,
      Optional<String> output,
      Optional<String> deadLetter,
      Executor clerks) {
    MessageTransport transport = this::send;
    var client =
        new ClientAccount(
            "acme",
            new Queues("http://in", output, deadLetter),
            new Defaults(Optional.empty(), Optional.empty()));
    var processor = new CommandProcessor(Map.of(CommandType.START_JOB, handler), Clock.systemUTC());
    var settlement = new Settlement(transport, transport, client.queues());
    var conclusion = new Conclusion(client, queue, settlement, new RetryDelay(new Random(1)));
    var crew = new Crew(Runnable::run, Crew.SLOW);
    return new InputPoll(client, queue, processor, crew, conclusion, clerks);
  }

  private void once(CommandHandler handler) throws InterruptedException {
    once(handler, Optional.of(OUT), Optional.of(DEAD));
  }

  @Test
  void deletesTheCommandOnlyAfterItsAnswerWasDelivered() throws InterruptedException {
    queue.put("m", start("j"), 1);
    once(InputPollTest::answered);

    assertThat(events).containsExactly(OUT + " WORKFLOW_SCHEDULED", "delete m");
    assertThat(queue.postponed).isEmpty();
  }

  @Test
  void keepsARefusedCommandBeforeItIsDeleted() throws InterruptedException {
    queue.put("m", "nonsense", 1);
    once(InputPollTest::answered);

    assertThat(events).containsExactly(OUT + " COMMAND_REJECTED", DEAD + " nonsense", "delete m");
  }

  @Test
  void deletesARefusedCommandWhenNobodyWantsToKeepIt() throws InterruptedException {
    queue.put("m", "nonsense", 1);
    once(InputPollTest::answered, Optional.of(OUT), Optional.empty());

    assertThat(events).containsExactly(OUT + " COMMAND_REJECTED", "delete m");
  }

  @Test
  void postponesACommandWhoseAnswerIsNotDelivered() throws InterruptedException {
    broken.add(OUT);
    queue.put("m", start("j"), 1);
    queue.put("n", "nonsense", 1);
    once(InputPollTest::answered);

    assertThat(events).isEmpty();
    assertThat(queue.postponed).containsOnlyKeys("m", "n");
  }

  @Test
  void postponesOnlyTheCommandsWhoseAnswersWereRefused() throws InterruptedException {
    queue.put("m", start("lucky"), 1);
    queue.put("n", start("unlucky"), 1);
    once(InputPollTest::answered);

    assertThat(events).contains("delete m").doesNotContain("delete n");
    assertThat(queue.postponed).containsOnlyKeys("n");
  }

  @Test
  void postponesARefusedCommandThatCanNotBeKept() throws InterruptedException {
    broken.add(DEAD);
    queue.put("m", "nonsense", 1);
    once(InputPollTest::answered);

    assertThat(events).containsExactly(OUT + " COMMAND_REJECTED");
    assertThat(queue.postponed).containsOnlyKeys("m");
  }

  @Test
  void triesAgainAfterADelayThatGrowsToItsBound() throws InterruptedException {
    for (int attempts : new int[] {1, 3, 40}) {
      queue.put("attempt " + attempts, start("j"), attempts);
    }
    once(request -> new Outcome.Retry("not now", Duration.ofSeconds(8)));

    assertThat(events).isEmpty();
    assertThat(queue.postponed.get("attempt 1")).isEqualTo(Duration.ofSeconds(1));
    assertThat(queue.postponed.get("attempt 3")).isBetween(seconds(2), seconds(4));
    assertThat(queue.postponed.get("attempt 40")).isBetween(seconds(4), seconds(8));
  }

  @Test
  void answersABatchWhileTheNextIsProcessed() throws InterruptedException {
    var clerk = new ArrayDeque<Runnable>();
    CommandHandler handler =
        request -> {
          events.add("process " + request.command().jobId());
          if (!clerk.isEmpty()) {
            clerk.remove().run();
          }
          return answered(request);
        };
    var poll = poll(handler, Optional.empty(), Optional.empty(), clerk::add);
    queue.put("m", start("j"), 1);
    poll.once();
    queue.put("n", start("k"), 1);
    poll.once();

    assertThat(events).containsExactly("process j", "process k", "delete m");
    assertThat(clerk).hasSize(1);
  }

  @Test
  void aBatchIsConcludedAlsoWhenTheOneBeforeCouldNotBe() throws InterruptedException {
    var poll = poll(InputPollTest::answered, Optional.empty(), Optional.empty(), Runnable::run);
    queue.breaksAt = "m";
    queue.put("m", start("j"), 1);
    poll.once();
    queue.put("n", start("k"), 1);

    assertThatIllegalStateException().isThrownBy(poll::once).withMessage("can't delete m");
    assertThat(events).containsExactly("delete n");
    poll.once();
  }

  private static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }

  @Test
  void neverWaitsLongerThanSqsCanHide() {
    var delay = new RetryDelay(new Random(1));

    assertThat(delay.after(Integer.MAX_VALUE, Outcome.Retry.LONGEST))
        .isBetween(Duration.ofSeconds(450), Duration.ofMinutes(15));
    assertThat(delay.after(0, Outcome.Retry.LONGEST)).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void sendsLargeAnswersInCallsOfTheirOwn() {
    var sizes = new ArrayList<Integer>();
    MessageTransport transport =
        (url, bodies) -> {
          sizes.add(bodies.size());
          return List.of();
        };
    var large = "x".repeat(120_000);
    var texts = Map.of(1, large, 2, large, 3, large);

    assertThat(new Postbox(transport, OUT).send(texts)).containsExactlyInAnyOrder(1, 2, 3);
    assertThat(sizes).containsExactly(1, 1, 1);
  }
}
