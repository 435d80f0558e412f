package io.cloudprocessingengine.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.benchmarks.JobPlan.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JobPlanTest {
  @ParameterizedTest
  @EnumSource(Shape.class)
  void isAPlanThatTheDeciderLoads(Shape shape) {
    var plan = new JobPlan(shape, 3);

    assertThat(plan.load().id().name()).isEqualTo(plan.name());
    assertThat(JobPlan.parse(plan.toString())).isEqualTo(plan);
  }

  @Test
  void hasAStepForEachTaskUnlessItIsAMap() {
    assertThat(JobPlan.sequence(50).load().steps()).hasSize(50);
    assertThat(new JobPlan(Shape.MAP, 50).load().steps()).hasSize(1);
  }
}
