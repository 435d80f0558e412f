package io.cloudprocessingengine.local.engine;

import static io.cloudprocessingengine.local.engine.TestEngine.complete;
import static io.cloudprocessingengine.local.engine.TestEngine.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {
  private static final int POLLERS = 8;
  private static final int EXECUTIONS = 400;
  private static final String POLL = "{domain: 'd', taskList: {name: 'deciders'}}";

  private final TestEngine swf = new TestEngine();

  @Test
  void handsOutEveryTaskOnceToManyPollers() {
    var threads = Executors.newFixedThreadPool(POLLERS + 1);
    try {
      var pollers =
          IntStream.range(0, POLLERS)
              .mapToObj(i -> CompletableFuture.supplyAsync(this::decideItsShare, threads))
              .toList();
      CompletableFuture.runAsync(this::startAll, threads).join();

      assertThat(pollers.stream().map(CompletableFuture::join).flatMap(List::stream))
          .hasSize(EXECUTIONS)
          .doesNotHaveDuplicates();
    } finally {
      threads.shutdownNow();
    }
    assertThat(
            swf.call(
                    "CountClosedWorkflowExecutions",
                    "{domain: 'd', closeTimeFilter: {oldestDate: 0}}")
                .path("count")
                .asInt())
        .isEqualTo(EXECUTIONS);
  }

  private void startAll() {
    for (int i = 0; i < EXECUTIONS; i++) {
      swf.engine()
          .call(
              "StartWorkflowExecution",
              json(
                  "{domain: 'd', workflowId: 'wf%d', workflowType: %s}"
                      .formatted(i, TestEngine.WORKFLOW_TYPE)))
          .join();
    }
  }

  private List<String> decideItsShare() {
    return IntStream.range(0, EXECUTIONS / POLLERS).mapToObj(i -> decideOne()).toList();
  }

  private String decideOne() {
    JsonNode task = swf.engine().call("PollForDecisionTask", json(POLL)).join();
    swf.engine()
        .call("RespondDecisionTaskCompleted", json(TestEngine.response(task, complete())))
        .join();
    return task.path("workflowExecution").path("runId").asText();
  }
}
