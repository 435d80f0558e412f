package io.cloudprocessingengine.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import io.cloudprocessingengine.client.JobEnd;
import io.cloudprocessingengine.client.JobMessage;
import io.cloudprocessingengine.client.JobOutcome;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitCodeTest {
  private static JobEnd end(JobOutcome outcome) {
    return new JobEnd(outcome, new JobMessage("id", NullNode.instance));
  }

  @ParameterizedTest
  @CsvSource({
    "COMPLETED, COMPLETED, 0",
    "COMPLETED, CANCELED, 4",
    "TIMED_OUT, CANCELED, 5",
    "TIMED_OUT, FAILED, 3",
    "REJECTED, FAILED, 1",
    "TERMINATED, COMPLETED, 1"
  })
  void isThatOfTheWorstJob(JobOutcome one, JobOutcome other, int code) {
    var ends = Map.of("a", end(one), "b", end(other));

    assertThat(ExitCode.of(Set.of("a", "b"), ends)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"COMPLETED, 5", "FAILED, 3"})
  void countsAJobThatDidNotEndAsTimedOut(JobOutcome other, int code) {
    assertThat(ExitCode.of(Set.of("a", "b"), Map.of("a", end(other)))).isEqualTo(code);
  }
}
