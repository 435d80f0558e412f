package io.cloudprocessingengine.local.engine;

import static io.cloudprocessingengine.local.engine.TestEngine.decision;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class LambdaTest {
  private static final String ROLE = ", lambdaRole: 'role'";

  private final Map<LambdaCall, CompletableFuture<LambdaOutcome>> calls = new LinkedHashMap<>();
  private final TestEngine swf =
      new TestEngine(
          new Limits(25_000, 2, 100, 50),
          call -> calls.computeIfAbsent(call, key -> new CompletableFuture<>()));

  @Test
  void runsAFunctionAndTellsItsResult() {
    var run = swf.start("wf", ROLE);
    swf.decide(call("f", ", input: '[1]', control: 'c'"));
    assertThat(calls.keySet())
        .containsExactly(new LambdaCall(run, 5, "square", Optional.of("[1]")));

    end(new LambdaOutcome.Completed("42"));

    assertThat(swf.eventTypes("wf", run))
        .endsWith(
            "LambdaFunctionScheduled",
            "LambdaFunctionStarted",
            "LambdaFunctionCompleted",
            "DecisionTaskScheduled");
    assertThat(swf.last("wf", run, "LambdaFunctionCompleted"))
        .isEqualTo(TestEngine.json("{scheduledEventId: 5, startedEventId: 6, result: '42'}"));
  }

  @Test
  void tellsWhyAFunctionFailed() {
    var run = swf.start("wf", ROLE);
    swf.decide(call("f", ""));

    end(new LambdaOutcome.Failed("UnhandledException", "why"));

    assertThat(swf.last("wf", run, "LambdaFunctionFailed"))
        .isEqualTo(
            TestEngine.json(
                """
                {scheduledEventId: 5, startedEventId: 6, reason: 'UnhandledException',
                 details: 'why'}\
                """));
  }

  @Test
  void stopsAFunctionThatTakesTooLong() {
    var run = swf.start("wf", ROLE);
    swf.decide(call("f", ", startToCloseTimeout: '5'"));
    swf.passSeconds(4);
    assertThat(calls.values()).noneMatch(CompletableFuture::isDone);

    swf.passSeconds(1);

    assertThat(calls.values()).allMatch(CompletableFuture::isCancelled);
    assertThat(swf.last("wf", run, "LambdaFunctionTimedOut"))
        .isEqualTo(
            TestEngine.json(
                "{scheduledEventId: 5, startedEventId: 6, timeoutType: 'START_TO_CLOSE'}"));
  }

  @Test
  void givesAFunctionFifteenMinutesByDefault() {
    var run = swf.start("wf", ROLE);
    swf.decide(call("f", ""));
    swf.passSeconds(899);
    assertThat(swf.eventTypes("wf", run)).doesNotContain("LambdaFunctionTimedOut");

    swf.passSeconds(1);

    assertThat(swf.eventTypes("wf", run)).contains("LambdaFunctionTimedOut");
  }

  @Test
  void stopsTheFunctionsOfAnExecutionThatCloses() {
    swf.start("wf", ROLE);
    swf.decide(call("f", ""));

    swf.call("TerminateWorkflowExecution", "{domain: 'd', workflowId: 'wf'}");

    assertThat(calls.values()).hasSize(1).allMatch(CompletableFuture::isCancelled);
  }

  @Test
  void countsTheFunctionsThatRun() {
    var run = swf.start("wf", ROLE);
    swf.decide(call("f", ""));

    var input = "{domain: 'd', execution: {workflowId: 'wf', runId: '%s'}}".formatted(run);
    var counts = swf.call("DescribeWorkflowExecution", input).path("openCounts");

    assertThat(counts.path("openLambdaFunctions").asInt()).isOne();
  }

  @Test
  void needsARole() {
    var run = swf.start("wf");

    swf.decide(call("f", ""));

    assertThat(calls).isEmpty();
    assertThat(swf.last("wf", run, "StartLambdaFunctionFailed").path("cause").asText())
        .isEqualTo("ASSUME_ROLE_FAILED");
    assertThat(swf.eventTypes("wf", run)).endsWith("DecisionTaskScheduled");
  }

  @Test
  void refusesAnIdThatIsInUseAndOneFunctionTooMany() {
    var run = swf.start("wf", ROLE);
    swf.decide(call("f", ""), call("f", ""), call("g", ""), call("h", ""));

    assertThat(
            swf.history("wf", run).stream()
                .filter(event -> event.path("eventType").asText().endsWith("FunctionFailed"))
                .map(event -> TestEngine.attributes(event).path("cause").asText()))
        .containsExactly("ID_ALREADY_IN_USE", "OPEN_LAMBDA_FUNCTIONS_LIMIT_EXCEEDED");
    assertThat(calls).hasSize(2);
  }

  @Test
  void failsWhenThereIsNoSuchFunction() {
    var without = new TestEngine();
    var run = without.start("wf", ROLE);

    without.decide(call("f", ""));

    assertThat(without.last("wf", run, "LambdaFunctionFailed").path("reason").asText())
        .isEqualTo("ResourceNotFoundException");
  }

  private void end(LambdaOutcome outcome) {
    calls.values().forEach(call -> call.complete(outcome));
  }

  private static String call(String id, String members) {
    return decision("ScheduleLambdaFunction", "id: '%s', name: 'square'%s".formatted(id, members));
  }
}
