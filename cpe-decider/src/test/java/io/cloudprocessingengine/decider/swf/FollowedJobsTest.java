package io.cloudprocessingengine.decider.swf;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.decider.history.ExecutionId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FollowedJobsTest {
  private final FollowedJobs jobs = new FollowedJobs(2);
  private final FollowedJob job =
      FollowedJob.begin(
          TestPlan.twoSteps("P"), new ExecutionId("w", "r"), List.of(), Optional.empty());

  @Test
  void keepsOnlyTheJobsOfLate() {
    jobs.keep("1", job);
    jobs.keep("2", job);
    assertThat(jobs.find("1")).isPresent();
    jobs.keep("3", job);

    assertThat(jobs.size()).isEqualTo(2);
    assertThat(jobs.find("2")).isEmpty();
  }
}
