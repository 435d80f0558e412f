package io.cloudprocessingengine.local.engine;

import static io.cloudprocessingengine.local.engine.TestEngine.scheduleActivity;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudprocessingengine.local.api.FaultType;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class LongPollTest {
  private static final String DECIDERS = "{domain: 'd', taskList: {name: 'deciders'}}";
  private static final String WORKERS = "{domain: 'd', taskList: {name: 'workers'}}";

  private final TestEngine swf = new TestEngine();

  @Test
  void isAnsweredByTheTaskThatComes() {
    var poll = swf.begin("PollForDecisionTask", DECIDERS);
    assertThat(poll).isNotDone();

    swf.start("wf");

    assertThat(workflowId(poll)).isEqualTo("wf");
  }

  @Test
  void isAnsweredWithoutATaskAfterAMinute() {
    var decision = swf.begin("PollForDecisionTask", DECIDERS);
    var activity = swf.begin("PollForActivityTask", WORKERS);
    swf.passSeconds(59);
    assertThat(decision).isNotDone();

    swf.passSeconds(1);

    assertThat(TestEngine.asSent(decision.join()))
        .isEqualTo(TestEngine.json("{startedEventId: 0, previousStartedEventId: 0}"));
    assertThat(TestEngine.asSent(activity.join()))
        .isEqualTo(TestEngine.json("{startedEventId: 0}"));
  }

  @Test
  void getsTasksInTheOrderOfThePolls() {
    var first = swf.begin("PollForDecisionTask", DECIDERS);
    var second = swf.begin("PollForDecisionTask", DECIDERS);

    swf.start("one");
    swf.start("two");

    assertThat(workflowId(first)).isEqualTo("one");
    assertThat(workflowId(second)).isEqualTo("two");
  }

  @Test
  void swallowsNoTaskOnceItIsGivenUp() {
    var gone = swf.begin("PollForDecisionTask", DECIDERS);
    var next = swf.begin("PollForDecisionTask", DECIDERS);
    gone.cancel(false);

    var run = swf.start("wf");

    assertThat(workflowId(next)).isEqualTo("wf");
    assertThat(swf.eventTypes("wf", run)).containsOnlyOnce("DecisionTaskStarted");
  }

  @Test
  void isAnsweredByTheTimeoutThatSchedulesTheTaskAgain() {
    swf.start("wf");
    swf.pollForDecision();
    swf.passSeconds(30);
    var waiting = swf.begin("PollForDecisionTask", DECIDERS);

    swf.passSeconds(30);

    assertThat(workflowId(waiting)).isEqualTo("wf");
  }

  @Test
  void recordsWhoPolled() {
    var run = swf.start("wf");

    swf.call("PollForDecisionTask", "{domain: 'd', taskList: {name: 'deciders'}, identity: 'me'}");

    assertThat(swf.last("wf", run, "DecisionTaskStarted").path("identity").asText())
        .isEqualTo("me");
  }

  @Test
  void countsOnlyTasksThatWait() {
    swf.start("wf");
    swf.decide(scheduleActivity("A"), scheduleActivity("B"));
    swf.pollForActivity();

    assertThat(swf.call("CountPendingActivityTasks", WORKERS))
        .isEqualTo(TestEngine.json("{count: 1, truncated: false}"));
    assertThat(swf.call("CountPendingDecisionTasks", DECIDERS).path("count").asInt()).isZero();
  }

  @Test
  void needsADomain() {
    var fault =
        swf.refusal("PollForDecisionTask", "{domain: 'nowhere', taskList: {name: 'deciders'}}");

    assertThat(fault.type()).isEqualTo(FaultType.UNKNOWN_RESOURCE);
  }

  private static String workflowId(CompletableFuture<JsonNode> poll) {
    assertThat(poll).isDone();
    return poll.join().path("workflowExecution").path("workflowId").asText();
  }
}
