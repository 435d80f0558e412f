package io.cloudprocessingengine.decider.swf;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.decider.decision.Decision;
import io.cloudprocessingengine.decider.plan.ActivityStep;
import io.cloudprocessingengine.decider.plan.loader.PlanLoader;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.swf.model.ScheduleActivityTaskDecisionAttributes;

class DecisionMappingTest {
  @Test
  void leavesThePriorityToTheRegisteredTypeUnlessThePlanSaysOne() {
    assertThat(mapped("").taskPriority()).isNull();
    assertThat(mapped(", priority: 0").taskPriority()).isEqualTo("0");
    assertThat(mapped(", priority: -3").taskPriority()).isEqualTo("-3");
  }

  private static ScheduleActivityTaskDecisionAttributes mapped(String keys) {
    var plan =
        PlanLoader.read(
                "p.yaml",
                """
                name: P
                version: "1"
                activities: [{name: A, version: "1"%s}]
                steps: [{name: S, activity: A}]
                """
                    .formatted(keys))
            .byId()
            .values()
            .iterator()
            .next();
    var step = (ActivityStep) plan.steps().declared().get(0).kind();
    var decision =
        new Decision.ScheduleActivity("S", "S", step.activity(), step.scheduling(), "{}");
    return DecisionMapping.decision(decision).scheduleActivityTaskDecisionAttributes();
  }
}
