package io.cloudprocessingengine.local.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudprocessingengine.local.api.FaultType;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Executions a, b, c, d are started a minute apart; then b times out and a is terminated. */
class VisibilityTest {
  private static final long START = 1_767_225_600;

  private final TestEngine swf = new TestEngine();

  @BeforeEach
  void runWorkflows() {
    swf.call(
        "RegisterWorkflowType",
        """
        {domain: 'd', name: 'w', version: '2', defaultTaskList: {name: 'two'},
         defaultChildPolicy: 'TERMINATE', defaultTaskStartToCloseTimeout: 'NONE',
         defaultExecutionStartToCloseTimeout: '3600'}""");
    swf.start("a", ", tagList: ['red', 'big']");
    swf.passSeconds(60);
    swf.start("b", ", tagList: ['red'], executionStartToCloseTimeout: '180'");
    swf.passSeconds(60);
    swf.call(
        "StartWorkflowExecution",
        "{domain: 'd', workflowId: 'c', workflowType: {name: 'w', version: '2'}}");
    swf.passSeconds(60);
    swf.start("d");
    swf.passSeconds(60);
    swf.passSeconds(60);
    swf.call("TerminateWorkflowExecution", "{domain: 'd', workflowId: 'a'}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "startTimeFilter: {oldestDate: 0} | d c",
        "startTimeFilter: {oldestDate: 0}, reverseOrder: true | c d",
        "startTimeFilter: {oldestDate: 1767225780} | d",
        "startTimeFilter: {oldestDate: 0, latestDate: 1767225779} | c",
        "startTimeFilter: {oldestDate: 0}, executionFilter: {workflowId: 'c'} | c",
        "startTimeFilter: {oldestDate: 0}, typeFilter: {name: 'w'} | d c",
        "startTimeFilter: {oldestDate: 0}, typeFilter: {name: 'w', version: '2'} | c",
        "startTimeFilter: {oldestDate: 0}, tagFilter: {tag: 'red'} | ''",
        "startTimeFilter: {oldestDate: 0, latestDate: 1e300} | d c",
        "startTimeFilter: {oldestDate: 0, latestDate: 31556889864403199} | d c",
        "startTimeFilter: {oldestDate: 0}, closeStatusFilter: {status: 'X'} | d c",
      })
  void listsAndCountsOpenExecutions(String filter, String expected) {
    assertListed("Open", filter, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "startTimeFilter: {oldestDate: 0} | b a",
        "closeTimeFilter: {oldestDate: 0} | a b",
        "closeTimeFilter: {oldestDate: 0}, reverseOrder: true | b a",
        "closeTimeFilter: {oldestDate: 1767225900} | a",
        "closeTimeFilter: {oldestDate: 0, latestDate: 1767225840} | b",
        "closeTimeFilter: {oldestDate: 0}, closeStatusFilter: {status: 'TIMED_OUT'} | b",
        "closeTimeFilter: {oldestDate: 0}, closeStatusFilter: {status: 'FAILED'} | ''",
        "closeTimeFilter: {oldestDate: 0}, tagFilter: {tag: 'red'} | a b",
        "closeTimeFilter: {oldestDate: 0}, tagFilter: {tag: 'big'} | a",
        "startTimeFilter: {oldestDate: 0}, executionFilter: {workflowId: 'b'} | b",
      })
  void listsAndCountsClosedExecutions(String filter, String expected) {
    assertListed("Closed", filter, expected);
  }

  private void assertListed(String which, String filter, String expected) {
    var listed = swf.call("List" + which + "WorkflowExecutions", input(filter));
    assertThat(workflowIds(listed)).isEqualTo(expected);
    var counted =
        swf.call(
            "Count" + which + "WorkflowExecutions",
            input(filter.replace(", reverseOrder: true", "")));
    assertThat(counted.path("count").asInt()).isEqualTo(listed.path("executionInfos").size());
  }

  @Test
  void showsWhatIsKnownOfAnExecution() {
    var info =
        swf.call(
                "ListClosedWorkflowExecutions",
                input("closeTimeFilter: {oldestDate: 0}, executionFilter: {workflowId: 'a'}"))
            .path("executionInfos")
            .get(0);

    assertThat(info)
        .isEqualTo(
            TestEngine.json(
                """
                {execution: {workflowId: 'a', runId: 'run-1'}, executionStatus: 'CLOSED',
                 workflowType: {name: 'w', version: '1'}, closeStatus: 'TERMINATED',
                 startTimestamp: %d.000, closeTimestamp: %d.000, tagList: ['red', 'big'],
                 cancelRequested: false}"""
                    .formatted(START, START + 300)));
  }

  @Test
  void goesOnAfterThePageBeforeWhileExecutionsAreStarted() {
    var filter = "startTimeFilter: {oldestDate: 0}, maximumPageSize: 1";
    var first = swf.call("ListOpenWorkflowExecutions", input(filter));
    swf.start("e");

    var token = first.path("nextPageToken").asText();
    var second =
        swf.call("ListOpenWorkflowExecutions", input(filter + ", nextPageToken: '" + token + "'"));

    assertThat(workflowIds(first)).isEqualTo("d");
    assertThat(workflowIds(second)).isEqualTo("c");
    assertThat(second.has("nextPageToken")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tagFilter: {tag: 'x'}",
        "startTimeFilter: {oldestDate: 0}, closeTimeFilter: {oldestDate: 0}",
        "closeTimeFilter: {oldestDate: 2, latestDate: 1}",
        "closeTimeFilter: {oldestDate: 0}, tagFilter: {tag: 'x'}, typeFilter: {name: 'w'}",
      })
  void refusesFiltersThatExcludeEachOther(String filter) {
    assertThat(swf.refusal("ListClosedWorkflowExecutions", input(filter)).type())
        .isEqualTo(FaultType.VALIDATION);
  }

  private static String input(String filter) {
    return "{domain: 'd', " + filter + "}";
  }

  private static String workflowIds(JsonNode listed) {
    return listed
        .path("executionInfos")
        .valueStream()
        .map(info -> info.path("execution").path("workflowId").asText())
        .collect(Collectors.joining(" "));
  }
}
