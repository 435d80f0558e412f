package io.cloudprocessingengine.local.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudprocessingengine.local.api.Fault;
import io.cloudprocessingengine.local.engine.EntangledCalls.Call;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Drives an engine by random calls, ends it at a random moment, and lets two go on with the same
 * calls: the one that never ended, and the one that began with the journal. Nobody must be able to
 * tell them apart.
 */
class StateThatLastsTest {
  private static final int CALLS = 400;

  private final ManualClock clock = new ManualClock();
  private final List<CompletableFuture<JsonNode>> waiting = new ArrayList<>();
  private int runs;

  @ParameterizedTest
  @CsvSource({"1000000, 1, 15", "1, 16, 25", "7, 26, 40"})
  void nobodyCanTellThatTheEngineWasRestarted(int fullAfter, int firstSeed, int lastSeed) {
    for (var seed = firstSeed; seed <= lastSeed; seed++) {
      var journal = new MemoryJournal(fullAfter);
      var first = engine(journal);
      prepare(first);
      var calls = new EntangledCalls(seed);
      var random = new Random(seed);
      for (var i = random.nextInt(CALLS); i > 0; i--) {
        call(first, calls.next(), calls);
        let(time(random), first);
      }
      waiting.forEach(poll -> poll.cancel(false));
      var before = Everything.in(first);
      var second = engine(journal.copy());

      assertThat(Everything.in(second)).as("seed " + seed).isEqualTo(before);
      goOn(first, second, calls, random, "seed " + seed);
    }
  }

  private void goOn(
      Engine first, Engine second, EntangledCalls calls, Random random, String description) {
    for (var i = 0; i < CALLS / 2; i++) {
      var call = calls.next();
      var known = runs;
      var expected = call(first, call, calls);
      var after = runs;
      runs = known;
      assertThat(call(second, call, calls)).as(description + " " + call).isEqualTo(expected);
      runs = Math.max(runs, after);
      waiting.forEach(poll -> poll.cancel(false));
      let(time(random), first, second);
    }
    assertThat(Everything.in(second)).as(description).isEqualTo(Everything.in(first));
  }

  private Engine engine(Journal journal) {
    var region = new Region(clock, () -> "run-" + ++runs, Limits.ofTheService(), Throttle.off());
    var engine = new Engine(region, call -> new CompletableFuture<>(), () -> {});
    engine.open(journal);
    return engine;
  }

  private static void prepare(Engine engine) {
    for (var domain : List.of("d:'1'", "short:'NONE'")) {
      var name = domain.substring(0, domain.indexOf(':'));
      var retention = domain.substring(domain.indexOf(':') + 1);
      register(
          engine,
          "RegisterDomain",
          "{name: '%s', workflowExecutionRetentionPeriodInDays: %s}".formatted(name, retention));
      register(engine, "RegisterWorkflowType", TestEngine.workflowType(name));
      register(engine, "RegisterActivityType", TestEngine.activityType(name));
    }
  }

  private static void register(Engine engine, String operation, String input) {
    engine.call(operation, TestEngine.json(input)).join();
  }

  private String call(Engine engine, Call call, EntangledCalls calls) {
    try {
      var answer = engine.call(call.operation(), TestEngine.json(call.input()));
      waiting.add(answer);
      var unused = answer.thenAccept(node -> calls.learn(call.operation(), node));
      return answer.isDone() ? answer.join().toString() : "waits";
    } catch (Fault fault) {
      return fault.type() + fault.getMessage();
    }
  }

  private static Duration time(Random random) {
    return switch (random.nextInt(100)) {
      case 0 -> Duration.ofHours(20);
      case 1, 2 -> Duration.ofSeconds(31);
      default -> Duration.ofSeconds(random.nextLong(4) * random.nextInt(4));
    };
  }

  private void let(Duration pass, Engine... engines) {
    clock.pass(pass);
    for (var engine : engines) {
      engine.advance();
    }
  }
}
