package io.cloudprocessingengine.decider.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.decider.plan.Plan;
import io.cloudprocessingengine.decider.plan.loader.PlanLoader;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SimulationTest {
  private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");
  private static final String TWO =
      """
      name: Two
      version: "1"
      activities:
      - {name: A, version: "1", outputs_spec: {size: $.file.size}, start_to_close_timeout: 1m}
      steps:
      - {name: First, activity: A}
      - {name: Second, activity: A, requires: [[First, succeeded]], input: "{{First.size}}"}
      - {name: Sorry, activity: A, requires: [[First, failed]], input: "{{First.__error__.reason}}"}
      """;
  private static final String APPROVAL =
      """
      name: Approval
      version: "1"
      steps:
      - {name: Ask, signal: approved, timeout: 1h}
      - {name: Note, requires: [[Ask, succeeded]], eval: "{{Ask}}"}
      - {name: Wait, requires: [[Ask, failed]], wait: "2030-01-01T02:00:00Z"}
      """;

  @Test
  void whatNobodySaidSucceedsWithAMadeUpResult() {
    assertThat(text(TWO, ""))
        .isEqualTo(
            """
            Two 1
                00:00:00  First   scheduled: A 1
                00:00:10  First   completed: {"file":{"size":"First.size"}}
                00:00:10  First   step succeeded
                00:00:10  Sorry   step skipped: step First ended as succeeded, not failed
                00:00:10  Second  scheduled: A 1 "First.size"
                00:00:20  Second  completed: {"file":{"size":"Second.size"}}
                00:00:20  Second  step succeeded
                00:00:20  job completed: {"First":{"size":"First.size"},"Second":{"size":"Second.size"}}
            """);
  }

  @Test
  void resultsAndDurationsAreFollowed() {
    var report = report(TWO, "steps: {First: {result: {file: {size: 3}}, duration: 45s}}");

    assertThat(report.toText()).contains("00:00:45  Second  scheduled: A 1 3");
    assertThat(report.isCompleted()).isTrue();
  }

  @Test
  void childrenFunctionsAndItemsOfAMapGoByTheNamesOfTheirTasks() {
    var plan =
        """
        name: Kinds
        version: "1"
        activities:
        - {name: A, version: "1"}
        steps:
        - {name: Each, activity: A, for_each: "{{ [1, 2] }}", retry: {interval: 5s}, input: "{{__item__}}"}
        - {name: Child, requires: [[Each, succeeded]], workflow: {name: Other, version: "2"}}
        - {name: Tell, requires: [[Child, succeeded]], lambda: tell, input: "{{Child}}"}
        """;
    var results = "steps: {'Each[1]': [{failure: Busy}, {duration: 2s}], Child: {result: 7}}";

    var report = report(plan, results);

    assertThat(report.toText())
        .contains(
            "00:00:00  Each[0]    scheduled: A 1 1",
            "00:00:10  Each[1]    failed: Busy",
            "00:00:10  Each[1]#2  timer started: 5s",
            "00:00:17  Child      started: Other 2",
            "00:00:27  Child      completed: 7",
            "00:00:27  Tell       scheduled: tell 7",
            "job completed");
  }

  @Test
  void failuresGoWhereThePlanHandlesThem() {
    var report = report(TWO, "steps: {First: {failure: {reason: Busy, details: try later}}}");

    assertThat(report.toText())
        .contains("First   failed: Busy, try later", "Sorry   scheduled: A 1 \"Busy\"");
    assertThat(report.isCompleted()).isTrue();
  }

  @Test
  void aFailureThatNothingHandlesFailsTheJob() {
    var report = report(TWO, "steps: {Second: {failure: Broken}}");

    assertThat(report.isCompleted()).isFalse();
    assertThat(report.toText()).contains("job failed: Second: Broken");
  }

  @Test
  void whatTakesLongerThanItsTimeoutTimesOut() {
    assertThat(text(TWO, "steps: {First: {duration: 2m}}"))
        .contains("00:01:00  First   timed out: START_TO_CLOSE");
    assertThat(text(TWO, "steps: {First: {timeout: SCHEDULE_TO_START}}"))
        .contains("12:00:00  First   timed out: SCHEDULE_TO_START");
  }

  @Test
  void theTighterOfTwoLimitsCounts() {
    var plan =
        """
        name: P
        version: "1"
        activities:
        - {name: A, version: "1", start_to_close_timeout: 5m, schedule_to_close_timeout: 4m}
        steps:
        - {name: First, activity: A}
        - {name: Call, lambda: f, requires: [[First, failed]]}
        """;
    assertThat(text(plan, "steps: {First: {duration: 270}, Call: {duration: 20m}}"))
        .contains("00:04:00  First  timed out: SCHEDULE_TO_CLOSE")
        .contains("00:19:00  Call   timed out: START_TO_CLOSE");
  }

  @Test
  void theHistoryOfALongMapIsFull() {
    var plan =
        """
        name: P
        version: "1"
        activities:
        - {name: A, version: "1"}
        steps:
        - {name: All, activity: A, for_each: "{{ range(5000) }}", max_concurrency: 1}
        """;
    assertThat(report(plan, "{}").toText()).contains("job failed: All: HISTORY_FULL");
  }

  @Test
  void aSignalComesUnlessItIsSaidNotTo() {
    assertThat(text(APPROVAL, "steps: {Ask: {result: {by: Ann}, duration: 30m}}"))
        .contains("00:30:00  approved  signal: {\"by\":\"Ann\"}", "\"Note\":{\"by\":\"Ann\"}");
    assertThat(text(APPROVAL, "steps: {Ask: {timeout: START_TO_CLOSE}}"))
        .contains(
            "01:00:00  Ask   step failed: TIMEOUT",
            "Wait  timer started: 1h",
            "02:00:00  job completed");
  }

  @Test
  void aFailedStepSaysWhyThoughTheJobGoesOn() {
    var plan =
        """
        name: P
        version: "1"
        steps:
        - {name: Half, eval: "{{ __input__.n / 2 }}"}
        - {name: Note, eval: 1, requires: [[Half, failed]]}
        """;
    assertThat(text(plan, "{}"))
        .contains("Half  step failed: INVALID_INPUT, 'n' is undefined", "job completed");
  }

  @Test
  void aSignalMayComeBeforeItIsWaitedFor() {
    assertThat(text(APPROVAL, "signals: [{name: approved, at: 5m, input: 7}]"))
        .contains("00:05:00  approved  signal: 7", "\"Note\":7");
  }

  @Test
  void aJobCanBeAskedToStop() {
    var report = report(TWO, "cancel: 5s");

    assertThat(report.isCompleted()).isFalse();
    assertThat(report.toText())
        .contains("00:00:05  First         canceled", "00:00:05  job canceled");
  }

  @Test
  void aJobThatNothingCanMoveEndsWithItsTime() {
    var endless = APPROVAL.replace(", timeout: 1h", "");

    var report = report(endless, "steps: {Ask: {timeout: START_TO_CLOSE}}");

    assertThat(report.isCompleted()).isFalse();
    assertThat(report.toText()).contains("30d 00:00:00  job timed out");
  }

  @Test
  void programsGetTheSame() {
    var json = report(TWO, "steps: {Second: {failure: Broken}}").toJson();

    assertThat(json.get("status").asText()).isEqualTo("failed");
    assertThat(json.get("reason").asText()).isEqualTo("Second: Broken");
    assertThat(json.get("duration").intValue()).isEqualTo(20);
    assertThat(json.at("/steps/Sorry").asText()).isEqualTo("skipped");
    assertThat(json.at("/timeline/0/what").asText()).isEqualTo("scheduled");
  }

  private static String text(String plan, String script) {
    return report(plan, script).toText();
  }

  private static Report report(String text, String script) {
    Plan plan = PlanLoader.read("plan.yaml", text).byId().values().iterator().next();
    return Simulation.run(
        plan, JobInput.EMPTY, ScriptReader.read(plan, "results.yaml", script), START);
  }
}
