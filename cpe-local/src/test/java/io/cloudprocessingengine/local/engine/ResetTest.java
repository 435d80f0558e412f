package io.cloudprocessingengine.local.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.local.api.FaultType;
import org.junit.jupiter.api.Test;

class ResetTest {
  private final TestEngine swf = new TestEngine();

  @Test
  void forgetsExecutionsAndWhatIsDueInThem() {
    swf.start("wf");
    swf.decide(TestEngine.scheduleActivity("A"));

    swf.engine().reset();

    assertThat(swf.engine().nextDeadline()).isEmpty();
    assertThat(swf.refusal("DescribeDomain", "{name: 'd'}").type())
        .isEqualTo(FaultType.UNKNOWN_RESOURCE);
  }

  @Test
  void fillsTheBucketsOfTheThrottles() {
    var options = new EngineOptions(LambdaFunctions.none(), true, Journal.none());
    var throttled = new TestEngine(Limits.ofTheService(), options);
    var domain = "{name: 'd', workflowExecutionRetentionPeriodInDays: '1'}";
    while (throttled.refusal("RegisterDomain", domain).type() != FaultType.THROTTLING) {
      // The bucket has 100, each of which is refused as there already.
    }

    throttled.engine().reset();

    assertThat(throttled.refusal("RegisterDomain", domain)).isNull();
  }

  @Test
  void refusesTheAnswersToTasksOfBefore() {
    swf.start("wf");
    var task = swf.pollForDecision();

    swf.engine().reset();

    assertThat(swf.refusedAnswer("RespondDecisionTaskCompleted", task).type())
        .isEqualTo(FaultType.UNKNOWN_RESOURCE);
  }

  @Test
  void answersThePollsThatWait() {
    var poll = swf.begin("PollForDecisionTask", "{domain: 'd', taskList: {name: 'l'}}");

    swf.engine().reset();

    assertThat(poll).isDone();
    assertThat(poll.join().has("taskToken")).isFalse();
  }
}
