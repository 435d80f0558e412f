package io.cloudprocessingengine.decider.swf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.cloudprocessingengine.local.engine.LambdaOutcome;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.swf.model.EventType;

/** Whatever a client or a worker sends fails a step at worst, and soon. */
class HostileInputTest {
  private static final Duration SOON = Duration.ofSeconds(5);

  private static final List<String> VALUES =
      List.of(
          "1e999999999",
          "-1e999999999",
          "1e-999999999",
          "1e99999999999999999999",
          "1e1000",
          "9".repeat(900),
          "9".repeat(5_000),
          "0." + "1".repeat(900),
          "[".repeat(900) + "]".repeat(900),
          "[".repeat(16_000) + "]".repeat(16_000),
          "{\"a\":".repeat(900) + "1" + "}".repeat(900),
          "\"{{ __input__.secret }}\"",
          "\"{% for i in range(1000000) %}x{% endfor %}\"",
          "{\"__proto__\": {\"a\": 1}, \"class\": 1, \"getClass\": 2, \"__error__\": {\"reason\": 1}}",
          "\"\\ud800\"",
          "\"\\u0000\"",
          "\"" + "x".repeat(32_000) + "\"",
          "\"\ud83d\ude00\"",
          "nonsense",
          "",
          "{\"a\": 1, \"a\": 2}",
          "[" + "1e9,".repeat(5_000) + "1]");

  private static final List<String> USES =
      List.of(
          "{name: Use, requires: [Get], eval: '{{ Get }}'}",
          "{name: Use, requires: [Get], eval: '{{ Get.v + 1 }}'}",
          "{name: Use, requires: [Get], eval: '{{ Get.v * Get.v - Get.v / 3 }}'}",
          "{name: Use, requires: [Get], eval: '{{ Get.v|int }} {{ Get.v|round }} {{ Get.v|abs }}'}",
          "{name: Use, requires: [Get], eval: '{{ Get.v ** 2 }} {{ Get.v % 7 }} {{ Get.v // 2 }}'}",
          "{name: Use, requires: [Get], eval: '{{ Get.v < 5 }} {{ Get.v == 1 }} {{ range(Get.v) }}'}",
          "{name: Use, requires: [Get], eval: '{{ Get.v.a.a.a }} {{ Get.v|length }}'}",
          "{name: Use, requires: [Get], eval: '{{ Get.v|first }}{{ Get.v[0:1] }}'}",
          "{name: Use, requires: [Get], activity: Check, input: {t: 'cut {{ Get.v[0:1] }} short'}}",
          "{name: Use, requires: [Get], when: '{{ Get.v }}', eval: 1}",
          "{name: Use, requires: [Get], wait: '{{ Get.v }}'}",
          "{name: Use, requires: [Get], activity: Check, input: '{{ Get.v }}'}",
          "{name: Use, requires: [Get], activity: Check, input: {v: '{{ Get.v }}', t: 'v {{ Get.v }}'}}",
          "{name: Use, requires: [Get], activity: Check, for_each: '{{ Get.v }}', input: '{{ __item__ }}'}");

  private static final String HEAD =
      """
      name: Hostile
      version: "1"
      activities:
      - {name: Get, version: "1", outputs_spec: {v: $, deep: $..a, first: "$[0]"}}
      - name: Check
        version: "1"
        input_spec:
          definitions:
            any:
              type: [integer, string, array, object]
              multipleOf: 0.5
              maximum: 1000
              items: {$ref: "#/definitions/any"}
              additionalProperties: {$ref: "#/definitions/any"}
              pattern: "^(a+)+$"
          $ref: "#/definitions/any"
      steps:
      """;

  private final EngineSwf engine = new EngineSwf();

  static Stream<Arguments> all() {
    return USES.stream().flatMap(use -> VALUES.stream().map(value -> Arguments.of(use, value)));
  }

  private void assertEndsSoon(
      String steps, String input, java.util.function.Consumer<EngineJob> what) {
    assertTimeoutPreemptively(
        SOON,
        () -> {
          var job = EngineJob.start(engine, HEAD + steps, input).decideAll();
          if (job.isOpen()) {
            what.accept(job);
          }
          for (var task = job.take("Check"); task.isPresent(); task = job.take("Check")) {
            var token = task.get().taskToken();
            job.swf().respondActivityTaskCompleted(it -> it.taskToken(token));
          }
          do {
            job.decideAll();
          } while (job.isOpen() && engine.passToNext(Duration.ofDays(1_200)));
          assertThat(job.last().eventType())
              .isIn(EventType.WORKFLOW_EXECUTION_COMPLETED, EventType.WORKFLOW_EXECUTION_FAILED);
        });
  }

  @ParameterizedTest
  @MethodSource("all")
  void aResultEndsTheJobOneWayOrTheOther(String use, String value) {
    var steps = "- {name: Get, activity: Get}\n- " + use;

    assertEndsSoon(steps, "{}", job -> job.complete("Get", value));
  }

  @ParameterizedTest
  @MethodSource("all")
  void soDoesASignal(String use, String value) {
    var steps =
        "- {name: Go, signal: go}\n- {name: Get, requires: [Go], eval: {v: '{{Go}}'}}\n- " + use;

    assertEndsSoon(steps, "{}", job -> job.signal("go", value));
  }

  @ParameterizedTest
  @MethodSource("values")
  void soDoesAFunction(String value) {
    assertEndsSoon(
        "- {name: Get, lambda: f}\n- {name: Use, requires: [Get], eval: '{{ Get }}'}",
        "{}",
        job -> {
          engine
              .openFunctions()
              .values()
              .iterator()
              .next()
              .complete(new LambdaOutcome.Completed(value));
          job.decideAll();
        });
  }

  static Stream<String> values() {
    return VALUES.stream();
  }

  @ParameterizedTest
  @MethodSource("values")
  void soDoTheReasonAndTheDetailsOfAFailure(String value) {
    var reason = value.substring(0, Math.min(value.length(), 256));
    assertEndsSoon(
        "- {name: Get, activity: Get}\n- {name: Use, requires: [[Get, failed]], eval: '{{ Get.__error__ }}'}",
        "{}",
        job -> {
          var token = job.take("Get").orElseThrow().taskToken();
          job.swf()
              .respondActivityTaskFailed(it -> it.taskToken(token).reason(reason).details(value));
          job.decideAll();
        });
  }

  @ParameterizedTest
  @MethodSource("all")
  void soDoesTheInputOfTheJob(String use, String value) {
    var input = "{\"v\": " + (value.isEmpty() ? "null" : value) + "}";
    var get = "- {name: Get, eval: {v: '{{ __input__.v }}'}}\n- ";

    assertEndsSoon(get + use, input, job -> {});
  }

  @Test
  void aHugeNumberIsNamed() {
    var job = EngineJob.start(engine, HEAD + "- {name: Get, activity: Get}", "{}").decideAll();
    job.complete("Get", "{\"size\": 1e999999999}");

    var failed = job.last().workflowExecutionFailedEventAttributes();
    assertThat(failed.reason()).isEqualTo("Get: INVALID_OUTPUT");
    assertThat(failed.details()).contains("1E+999999999");
  }
}
