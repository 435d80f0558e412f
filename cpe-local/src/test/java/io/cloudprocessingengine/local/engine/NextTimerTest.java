package io.cloudprocessingengine.local.engine;

import static io.cloudprocessingengine.local.engine.TestEngine.complete;
import static io.cloudprocessingengine.local.engine.TestEngine.decision;
import static io.cloudprocessingengine.local.engine.TestEngine.scheduleActivity;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NextTimerTest {
  private static final String TIMER =
      decision("StartTimer", "timerId: 't', startToFireTimeout: '9'");

  private final TestEngine swf = new TestEngine();

  @BeforeEach
  void startTimer() {
    swf.start("timer");
    swf.decide(TIMER);
  }

  @Test
  void isKnownWhenNothingElseCanHappen() {
    assertThat(swf.engine().nextTimer()).isPresent();
  }

  @Test
  void isNotKnownWhileATaskWaitsOrIsWorkedOn() {
    swf.start("other");
    assertThat(swf.engine().nextTimer()).as("a decision task waits").isEmpty();
    var decisionTask = swf.pollForDecision();
    assertThat(swf.engine().nextTimer()).as("a decision task is worked on").isEmpty();
    swf.respond(decisionTask, scheduleActivity("A"));
    assertThat(swf.engine().nextTimer()).as("an activity task waits").isEmpty();
    var activity = swf.pollForActivity();
    assertThat(swf.engine().nextTimer()).as("an activity task is worked on").isEmpty();
    swf.answer("RespondActivityTaskCompleted", activity, "");
    swf.decide(complete());

    assertThat(swf.engine().nextTimer()).isPresent();
  }

  @Test
  void isNotHeldUpByTheTasksOfClosedExecutions() {
    swf.start("other");
    swf.decide(scheduleActivity("A"), scheduleActivity("B"));
    swf.pollForActivity();
    swf.call("SignalWorkflowExecution", "{domain: 'd', workflowId: 'other', signalName: 's'}");

    swf.call("TerminateWorkflowExecution", "{domain: 'd', workflowId: 'other'}");

    assertThat(swf.engine().nextTimer()).isPresent();
  }

  @Test
  void isForgottenWhenItHasFiredOrIsCancelled() {
    swf.passSeconds(9);
    swf.decide(TIMER);
    assertThat(swf.engine().nextTimer()).isPresent();
    swf.call("SignalWorkflowExecution", "{domain: 'd', workflowId: 'timer', signalName: 's'}");
    swf.decide(decision("CancelTimer", "timerId: 't'"));

    assertThat(swf.engine().nextTimer()).isEmpty();
  }
}
