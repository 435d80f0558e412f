package io.cloudprocessingengine.decider.swf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.swf.model.PollForDecisionTaskResponse;

class DecisionTasksTest {
  private final ScriptedSwf swf = new ScriptedSwf();
  private final DecisionTasks tasks =
      new DecisionTasks(swf, "domain", new DecisionTasks.Worker("list", "me"));

  @Test
  void anEmptyPollIsNoTaskWhetherItsTokenIsEmptyOrMissing() {
    assertThat(tasks.poll()).isEmpty();

    swf.hands(PollForDecisionTaskResponse.builder().build());

    assertThat(tasks.poll()).isEmpty();
  }
}
