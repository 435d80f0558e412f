package io.cloudprocessingengine.decider.swf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudprocessingengine.common.config.ConfigurationException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.swf.model.EventType;

/**
 * What went wrong with the first decider, tried again with this one on the SWF of cpe-local. Each
 * fault has its test here, but for these:
 *
 * <ul>
 *   <li>an event of a type that it did not know ended the job: {@code
 *       HistoryTest.countsEventsThatItDoesNotKnow}, {@code
 *       EventMappingTest.anEventOfATypeThatNobodyKnowsIsKeptAsSuch};
 *   <li>a job that it could not decide killed it, and the next decider after it: {@code
 *       DeciderOnLocalStackTest.oneBadJobDoesNotDisturbTheOthers};
 *   <li>the type of a task was not compared with the plan: {@code
 *       DecisionTaskHandlerTest.aTaskOfAnotherPlanIsNotAnswered};
 *   <li>no cap of decisions and open activities: {@link LimitsOnEngineTest}.
 * </ul>
 */
class OldFaultsTest {
  private static final String TWO =
      """
      name: Two
      version: "1"
      activities:
      - {name: A, version: "1", outputs_spec: {n: $.n}, heartbeat_timeout: 60s}
      - {name: B, version: "1", input_spec: {type: object, required: [n]}}
      steps:
      """;

  private final EngineSwf engine = new EngineSwf();

  private EngineJob job(String steps) {
    return EngineJob.start(engine, TWO + steps, "{\"user\": \"John\"}").decideAll();
  }

  private static void assertCompleted(EngineJob job, String result) {
    assertThat(job.last().eventType()).isEqualTo(EventType.WORKFLOW_EXECUTION_COMPLETED);
    assertThat(job.last().workflowExecutionCompletedEventAttributes().result()).isEqualTo(result);
  }

  private static void assertFailed(EngineJob job, String reason, String details) {
    assertThat(job.last().eventType()).isEqualTo(EventType.WORKFLOW_EXECUTION_FAILED);
    var failed = job.last().workflowExecutionFailedEventAttributes();
    assertThat(failed.reason()).isEqualTo(reason);
    assertThat(failed.details()).contains(details);
  }

  private static final String HANDLED =
      """
      - {name: One, activity: A}
      - {name: Handler, eval: "{{One.__error__.reason}}", requires: [[One, failed]]}
      """;

  @Test
  void aFailedActivityRunsWhatRequiresItsFailure() {
    assertCompleted(job(HANDLED).fail("A", "BROKEN"), "{\"Handler\":\"BROKEN\"}");
  }

  @Test
  void anActivityThatTimesOutRunsWhatRequiresItsFailure() {
    var job = job(HANDLED);
    assertThat(job.take("A")).isPresent();
    engine.pass(Duration.ofSeconds(61));

    assertCompleted(job.decideAll(), "{\"Handler\":\"TIMEOUT.HEARTBEAT\"}");
  }

  @Test
  void anActivityThatWasCancelledRunsWhatRequiresItsFailure() {
    var job = job(HANDLED);
    var token = job.take("A").orElseThrow().taskToken();
    job.swf().respondActivityTaskCanceled(it -> it.taskToken(token));

    assertCompleted(job.decideAll(), "{\"Handler\":\"CANCELED\"}");
  }

  @Test
  void anActivityThatSwfDoesNotScheduleRunsWhatRequiresItsFailure() {
    var job = EngineJob.start(engine, TWO + HANDLED, "{}");
    job.swf()
        .deprecateActivityType(
            it -> it.domain(EngineJob.DOMAIN).activityType(to -> to.name("A").version("1")));

    assertCompleted(job.decideAll(), "{\"Handler\":\"SCHEDULE\"}");
    assertThat(job.refused()).containsExactly("SCHEDULE_ACTIVITY ACTIVITY_TYPE_DEPRECATED");
  }

  @Test
  void aSignalThatNobodyWaitsForDoesNotEndTheJob() {
    var job = job("- {name: One, activity: A}\n").signal("hello", "{{__input__}}");

    assertCompleted(job.complete("A", "{\"n\": 1}"), "{\"One\":{\"n\":1}}");
  }

  @Test
  void aCancelRequestStopsTheJobInsteadOfFailingIt() {
    var job = job("- {name: One, activity: A}\n").requestCancel();

    assertThat(job.events(EventType.ACTIVITY_TASK_CANCELED)).hasSize(1);
    assertThat(job.last().eventType()).isEqualTo(EventType.WORKFLOW_EXECUTION_CANCELED);
  }

  @Test
  void aTimerDoesNotEndTheJob() {
    var job = job("- {name: Pause, wait: 5s}\n- {name: Next, eval: 1, requires: [Pause]}\n");
    assertThat(job.isOpen()).isTrue();
    engine.pass(Duration.ofSeconds(5));

    assertCompleted(job.decideAll(), "{\"Pause\":null,\"Next\":1}");
  }

  @Test
  void aRefusedCloseLeavesASuccessASuccess() {
    var job = job("- {name: One, activity: A}\n");
    job.meanwhile(
        () -> {
          job.meanwhile(() -> {});
          job.swf()
              .signalWorkflowExecution(
                  it -> it.domain(EngineJob.DOMAIN).workflowId("job").signalName("late"));
        });

    assertCompleted(job.complete("A", "{\"n\": 1}"), "{\"One\":{\"n\":1}}");
    assertThat(job.refused()).containsExactly("COMPLETE_WORKFLOW UNHANDLED_DECISION");
  }

  @Test
  void aStepDeclaredBeforeWhatItRequiresRuns() {
    var job =
        job("- {name: Last, eval: 2, requires: [First]}\n- {name: First, activity: A}\n")
            .complete("A", "{}");

    assertCompleted(job, "{\"Last\":2,\"First\":{\"n\":null}}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- {name: One, activity: A, requires: [Nobody]}",
        "- {name: One, activity: A, requires: [Two]}\n- {name: Two, eval: 1, requires: [One]}",
        "- {name: One, activity: A}\n- {name: One, activity: A}",
        "- {name: One, activity: A, require: []}",
        "- {name: One, activity: A, input: '{{Two.n}}'}\n- {name: Two, activity: A}",
        "- {name: One, activity: A, input: !!java.net.URL ['http://127.0.0.1/']}"
      })
  void aPlanThatCannotRunIsRefusedWhenItIsLoaded(String steps) {
    assertThatThrownBy(() -> EngineJob.start(engine, TWO + steps, "{}"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("plan.yaml:");
  }

  @Test
  void anUndefinedVariableFailsItsStepOnly() {
    var job = job("- {name: One, activity: A, input: '{{__input__.nobody}}'}\n");

    assertFailed(job, "One: INVALID_INPUT", "nobody");
  }

  @Test
  void aResultThatIsNotJsonFailsItsStepOnly() {
    var job = job("- {name: One, activity: A}\n").complete("A", "done!");

    assertFailed(job, "One: INVALID_OUTPUT", "not JSON");
  }

  @Test
  void anInputThatBreaksItsSchemaFailsItsStepBeforeItIsScheduled() {
    var job = job("- {name: One, activity: B, input: {m: 1}}\n");

    assertFailed(job, "One: INVALID_INPUT", "'n'");
    assertThat(job.scheduled()).isEmpty();
  }

  @Test
  void theResultAndTheReasonSayWhatCameOfTheJob() {
    var steps = "- {name: One, activity: A}\n- {name: Other, activity: B, input: {n: 1}}\n";
    var good = job(steps).complete("A", "{\"n\": 7}").complete("B", "{}");
    assertCompleted(good, "{\"One\":{\"n\":7},\"Other\":{}}");

    engine.reset();
    assertFailed(job(steps).complete("A", "{}").fail("B", "NO_DISK"), "Other: NO_DISK", "why");
  }

  private static final String JOIN =
      """
      - {name: One, activity: A}
      - {name: Two, activity: B, input: {n: 1}}
      - {name: Join, eval: 1, requires: [[One, failed], Two]}
      - {name: After, eval: "{{Join}}", requires: [Join]}
      """;

  @Test
  void aStepIsSkippedOnlyWhenAllItsParentsHaveEnded() {
    var job = job(JOIN).complete("A", "{}");
    assertThat(job.job().statuses()).extractingByKey("Join").hasToString("WAITING");

    job.complete("B", "{}");
    assertThat(job.job().statuses()).extractingByKey("Join").hasToString("SKIPPED");
  }

  @Test
  void theChildrenOfASkippedStepAreSkippedInsteadOfRunningWithNulls() {
    var job = job(JOIN).complete("A", "{}").complete("B", "{}");

    assertThat(job.job().statuses()).extractingByKey("After").hasToString("SKIPPED");
    assertCompleted(job, "{\"One\":{\"n\":null},\"Two\":{}}");
  }

  @Test
  void runningActivitiesAreStoppedWhenTheJobFails() {
    var job = job("- {name: One, activity: A}\n- {name: Two, activity: B, input: {n: 1}}\n");
    var two = job.take("B").orElseThrow().taskToken();
    job.fail("A", "BROKEN");

    assertThat(job.isOpen()).isTrue();
    assertThat(job.swf().recordActivityTaskHeartbeat(it -> it.taskToken(two)).cancelRequested())
        .isTrue();
    job.swf().respondActivityTaskCanceled(it -> it.taskToken(two));
    assertFailed(job.decideAll(), "One: BROKEN", "why");
  }
}
