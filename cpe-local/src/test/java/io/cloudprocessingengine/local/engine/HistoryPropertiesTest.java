package io.cloudprocessingengine.local.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class HistoryPropertiesTest {
  /** Random gives much the same first numbers for seeds that are small. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  @Property(tries = 100)
  void holdWhateverIsCalled(@ForAll @Size(min = 100, max = 250) List<Integer> seeds) {
    var swf = new TestEngine();
    var calls = new RandomCalls(swf);

    for (var seed : seeds) {
      calls.make(new Random(seed * SPREAD));
    }

    assertThat(calls.tokens()).doesNotHaveDuplicates();
    for (var info : calls.executions()) {
      var workflowId = info.at("/execution/workflowId").asText();
      var runId = info.at("/execution/runId").asText();
      var detail =
          swf.call(
              "DescribeWorkflowExecution",
              "{domain: 'd', execution: {workflowId: '%s', runId: '%s'}}"
                  .formatted(workflowId, runId));
      new HistoryRules(swf.history(workflowId, runId)).check(detail);
    }
  }
}
