package io.cloudprocessingengine.decider.plan.loader;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudprocessingengine.decider.plan.ActivityStep;
import io.cloudprocessingengine.decider.plan.ActivityTimeouts;
import io.cloudprocessingengine.decider.plan.ChildOptions;
import io.cloudprocessingengine.decider.plan.ChildPolicy;
import io.cloudprocessingengine.decider.plan.FailureFilter;
import io.cloudprocessingengine.decider.plan.LambdaStep;
import io.cloudprocessingengine.decider.plan.OnFailure;
import io.cloudprocessingengine.decider.plan.Plan;
import io.cloudprocessingengine.decider.plan.PlanId;
import io.cloudprocessingengine.decider.plan.RequiredStatus;
import io.cloudprocessingengine.decider.plan.Requirement;
import io.cloudprocessingengine.decider.plan.RetryDelay;
import io.cloudprocessingengine.decider.plan.RetryPolicy;
import io.cloudprocessingengine.decider.plan.SignalStep;
import io.cloudprocessingengine.decider.plan.StepKind;
import io.cloudprocessingengine.decider.plan.Timeout;
import io.cloudprocessingengine.decider.plan.Tolerance;
import io.cloudprocessingengine.decider.plan.WaitStep;
import io.cloudprocessingengine.decider.plan.WorkflowStep;
import io.cloudprocessingengine.decider.plan.template.Variables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WholeLanguageTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static Plan load(String name) {
    try (var stream = WholeLanguageTest.class.getResourceAsStream("../" + name)) {
      var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      var plans = PlanLoader.read(name, text);
      assertThat(plans.warnings()).isEmpty();
      return plans.byId().values().iterator().next();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <K extends StepKind> K kind(Plan plan, String step, Class<K> type) {
    return type.cast(plan.steps().find(step).orElseThrow().kind());
  }

  private static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  @Test
  void loadsThePlanThatTheOriginalDocumented() {
    var plan = load("original.yaml");

    assertThat(plan.id()).isEqualTo(new PlanId("Transcode", "1.10"));
    assertThat(plan.settings().executionTimeout()).isEqualTo(Timeout.ofSeconds(2_592_000));
    assertThat(plan.settings().decisionTimeout()).isEqualTo(Timeout.ofSeconds(172_800));
    assertThat(plan.settings().onFailure()).isEqualTo(OnFailure.CANCEL);
    assertThat(plan.activities().get("TranscodeAsset").scheduling().taskList())
        .isEqualTo("TranscodeAsset-v1");
    assertThat(plan.activities().get("TranscodeAsset").scheduling().timeouts())
        .isEqualTo(ActivityTimeouts.DEFAULT);
    assertThat(plan.steps().declared()).extracting("name").startsWith("Transcode", "Validate");
    assertThat(plan.steps().ordered()).extracting("name").startsWith("Validate", "Transcode");
    assertThat(plan.steps().handlesFailureOf("Validate")).isTrue();
    assertThat(plan.steps().handlesFailureOf("Transcode")).isFalse();
  }

  @Test
  void evaluatesTheTemplatesOfTheOriginal() {
    var plan = load("original.yaml");
    var variables =
        new Variables(
            Map.of(
                "__input__", json("{\"client\": {\"name\": \"acme\"}, \"tags\": [\"a\", \"b\"]}"),
                "Validate", json("{\"metadata\": {\"width\": 640}, \"kind\": null}")));

    assertThat(input(plan, "Transcode", variables))
        .isEqualTo("{\"client\":{\"name\":\"acme\"},\"input_metadata\":{\"width\":640}}");
    assertThat(input(plan, "Validate", variables))
        .isEqualTo("{\"client\":{\"name\":\"acme\"},\"tags\":[\"a\",\"b\"]}");
    assertThat(input(plan, "Complain", variables)).isEqualTo("Some text");
    assertThat(input(plan, "Loop", variables))
        .isEqualTo("{\"tags\":[\"A\",\"B\"],\"kind\":\"unknown\"}");
  }

  private static String input(Plan plan, String step, Variables variables) {
    var input = kind(plan, step, ActivityStep.class).options().input().orElseThrow();
    return input.evaluate(variables).text();
  }

  @Test
  void readsEveryKeyOfThePlan() {
    var plan = load("whole.yaml");

    assertThat(plan.settings().description()).isEqualTo("Every key of the language.");
    assertThat(plan.settings().executionTimeout().duration()).contains(Duration.ofDays(7));
    assertThat(plan.settings().decisionTimeout().duration()).contains(Duration.ofMinutes(5));
    assertThat(plan.settings().onFailure()).isEqualTo(OnFailure.WAIT);
    assertThat(plan.inputSpec().check(json("{\"files\": []}"))).isEmpty();
    assertThat(plan.inputSpec().check(json("{}")))
        .containsExactly("required property 'files' not found");
    assertThat(plan.output()).isPresent();
  }

  @Test
  void readsAMapWithItsOverridesAndRetry() {
    var plan = load("whole.yaml");
    var step = plan.steps().find("Convert").orElseThrow();
    var convert = (ActivityStep) step.kind();

    assertThat(step.requires())
        .containsExactly(
            new Requirement("Approval", RequiredStatus.COMPLETED, false),
            new Requirement("Pause", RequiredStatus.COMPLETED, false),
            new Requirement("Count", RequiredStatus.SUCCEEDED, true));
    assertThat(step.when()).isPresent();
    assertThat(convert.activity().scheduling().priority()).contains(3);
    assertThat(convert.scheduling().priority()).contains(-1);
    assertThat(convert.scheduling().taskList()).isEqualTo("big-machines");
    assertThat(convert.scheduling().timeouts().heartbeat()).isEqualTo(Timeout.NONE);
    assertThat(convert.scheduling().timeouts().startToClose()).isEqualTo(Timeout.ofSeconds(3600));
    var forEach = convert.options().forEach().orElseThrow();
    assertThat(forEach.maxConcurrency()).isEqualTo(10);
    assertThat(forEach.tolerated()).isEqualTo(new Tolerance(50, true));
    assertThat(convert.options().retry())
        .isEqualTo(
            new RetryPolicy(
                5,
                new RetryDelay(Duration.ofSeconds(10), 1.5, Duration.ofMinutes(5), 0.5),
                new FailureFilter(List.of("TIMEOUT", "Busy"), List.of("TIMEOUT.HEARTBEAT"))));
  }

  @Test
  void evaluatesAnInputOfPlainYaml() {
    var plan = load("whole.yaml");
    var variables =
        new Variables(
            Map.of(
                "__item__", json("{\"path\": \"a.jpg\"}"),
                "__index__", json("0"),
                "__attempt__", json("1"),
                "__workflow__", json("{\"jobId\": \"job-7\"}"),
                "Count", json("2")));

    assertThat(input(plan, "Convert", variables))
        .isEqualTo(
            "{\"file\":\"a.jpg\",\"title\":\"file 0 of 2, attempt 1\",\"job\":\"job-7\","
                + "\"fixed\":[1,true,null,\"text\"]}");
  }

  @Test
  void readsTheOtherKindsOfStep() {
    var plan = load("whole.yaml");

    assertThat(kind(plan, "Approval", SignalStep.class))
        .isEqualTo(new SignalStep("approved", Timeout.ofSeconds(7200)));
    assertThat(kind(plan, "Pause", WaitStep.class).until().variables()).isEmpty();
    assertThat(kind(plan, "Until", WaitStep.class).until().variables())
        .containsExactly("__input__");
    var publish = kind(plan, "Publish", WorkflowStep.class);
    assertThat(publish.workflow()).isEqualTo(new PlanId("Publish", "1.10"));
    assertThat(publish.child())
        .isEqualTo(
            new ChildOptions(
                Optional.of("publishers"),
                ChildPolicy.REQUEST_CANCEL,
                Optional.of(Timeout.ofSeconds(86_400)),
                Optional.of(7)));
    var tell = kind(plan, "Tell", LambdaStep.class);
    assertThat(tell.function()).startsWith("arn:aws:lambda:");
    assertThat(tell.timeout()).contains(Timeout.ofSeconds(30));
    assertThat(tell.options().retry()).isEqualTo(RetryPolicy.NEVER);
  }
}
