package io.cloudprocessingengine.decider.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.common.message.JsonText;
import io.cloudprocessingengine.decider.history.HistoryBuilder;
import io.cloudprocessingengine.decider.plan.Plan;
import io.cloudprocessingengine.decider.plan.loader.PlanLoader;
import org.junit.jupiter.api.Test;

/** A plan as the original documented it, from its YAML to its decisions. */
class OriginalPlanTest {
  private static final String YAML =
      """
      name: Transcode
      version: 1.10
      input_spec: {type: object, required: [input]}
      activities:
      - name: ValidateAsset
        version: v2
        input_spec: {type: object}
        outputs_spec: {metadata: "$", kind: "$.probe.kind"}
      - name: TranscodeAsset
        version: v2
        outputs_spec: ~
      steps:
      - name: Transcode
        activity: TranscodeAsset
        requires: [[Validate, succeeded]]
        input: |
          { "client": {{__input__.client}}, "kind": {{Validate.kind}}, "user": {{__input__.user}} }
      - name: Validate
        activity: ValidateAsset
        input: |
          {{__input__}}
      - name: Report
        activity: TranscodeAsset
        requires: [[Validate, failed]]
        input: Validation failed
      """;
  private static final String INPUT =
      "{\"input\": \"a\", \"client\": {\"jobId\": \"j\"}, \"user\": \"{{__input__}}\"}";
  private static final Plan PLAN =
      PlanLoader.read("transcode.yaml", YAML).byId().values().iterator().next();

  @Test
  void theJobsInputGoesToTheFirstStep() {
    var schedule = onlySchedule(HistoryBuilder.startedWith(INPUT));

    assertThat(schedule.activityId()).isEqualTo("Validate");
    assertThat(json(schedule.input())).isEqualTo(json(INPUT));
    assertThat(schedule.scheduling().taskList()).isEqualTo("ValidateAsset-v2");
  }

  @Test
  void outputsGoToTheNextStepAndTextThatLooksLikeATemplateStaysText() {
    var history =
        HistoryBuilder.startedWith(INPUT)
            .scheduled("Validate")
            .completed("Validate", "{\"probe\": {\"kind\": \"jpeg\"}}");
    var schedule = onlySchedule(history);

    assertThat(schedule.activityId()).isEqualTo("Transcode");
    assertThat(json(schedule.input()))
        .isEqualTo(
            json(
                "{\"client\": {\"jobId\": \"j\"}, \"kind\": \"jpeg\", \"user\": \"{{__input__}}\"}"));
  }

  @Test
  void aFailureRunsTheStepThatHandlesIt() {
    var history =
        HistoryBuilder.startedWith(INPUT).scheduled("Validate").failed("Validate", "NO_IMAGE", "");
    var schedule = onlySchedule(history);

    assertThat(schedule.activityId()).isEqualTo("Report");
    assertThat(schedule.input()).isEqualTo("Validation failed");
  }

  @Test
  void aVariableThatTheInputLacksFailsTheStep() {
    var history =
        HistoryBuilder.startedWith("{\"input\": \"a\"}")
            .scheduled("Validate")
            .completed("Validate", "{}");

    assertThat(Decided.by(PLAN, history))
        .singleElement()
        .isInstanceOfSatisfying(
            Decision.FailWorkflow.class,
            it -> {
              assertThat(it.reason().reason()).isEqualTo("Transcode: INVALID_INPUT");
              assertThat(it.reason().details()).contains("__input__");
            });
  }

  @Test
  void anInputThatBreaksThePlansSchemaFailsTheJob() {
    assertThat(Decided.briefly(PLAN, HistoryBuilder.startedWith("{}")))
        .containsExactly("fail INVALID_INPUT");
  }

  private static Decision.ScheduleActivity onlySchedule(HistoryBuilder history) {
    return (Decision.ScheduleActivity) Decided.by(PLAN, history).get(0);
  }

  private static Object json(String text) {
    return JsonText.parse(text).orElseThrow();
  }
}
