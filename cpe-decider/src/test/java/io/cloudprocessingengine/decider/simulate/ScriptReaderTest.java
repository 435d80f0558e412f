package io.cloudprocessingengine.decider.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.IntNode;
import io.cloudprocessingengine.common.config.ConfigurationException;
import io.cloudprocessingengine.decider.plan.Plan;
import io.cloudprocessingengine.decider.plan.loader.PlanLoader;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScriptReaderTest {
  private static final Plan PLAN =
      PlanLoader.read(
              "plan.yaml",
              "{name: P, version: 1, activities: [{name: A, version: 1}], steps: [{name: Step,"
                  + " activity: A, for_each: '{{__input__}}'}, {name: Ask, signal: ok}]}")
          .byId()
          .values()
          .iterator()
          .next();

  @Test
  void theLastAttemptGoesForAllThatFollow() {
    var script = read("steps: {Step: [{failure: Busy}, {result: 1, duration: 2m}]}");

    assertThat(script.act(TaskName.parse("Step")).end()).contains(new Act.Failure("Busy", ""));
    var second =
        new Act(Optional.of(new Act.Result(new IntNode(1))), Optional.of(Duration.ofMinutes(2)));
    assertThat(script.act(TaskName.parse("Step#2")).duration()).isEqualTo(second.duration());
    assertThat(script.act(TaskName.parse("Step#9")))
        .isEqualTo(script.act(TaskName.parse("Step#2")));
  }

  @Test
  void anItemOfAMapMayHaveItsOwn() {
    var script = read("steps: {Step: {failure: Busy}, 'Step[3]': {timeout: HEARTBEAT}}");

    assertThat(script.act(TaskName.parse("Step[3]#2")).end())
        .contains(new Act.Timeout(Act.Clock.HEARTBEAT));
    assertThat(script.act(TaskName.parse("Step[4]")).end()).contains(new Act.Failure("Busy", ""));
  }

  @Test
  void everyProblemIsReportedWithItsPlaceAndASuggestion() {
    var text =
        """
        step: 1
        steps:
          Stpe: {timeout: HEARTBEET}
          Step: [{result: 1, failure: x}, {duration: long}, {failure: [x]}, 3]
        signals: [{name: [a], when: 1s}]
        cancel: never
        """;

    var thrown = catchThrowableOfType(ConfigurationException.class, () -> read(text));

    assertThat(thrown.getMessage().lines())
        .containsExactlyInAnyOrder(
            "r.yaml:1:1: unknown key 'step', did you mean 'steps'?",
            "r.yaml:3:3: unknown step 'Stpe', did you mean 'Step'?",
            "r.yaml:3:19: 'timeout' must be one of HEARTBEAT, SCHEDULE_TO_CLOSE,"
                + " SCHEDULE_TO_START, START_TO_CLOSE, not 'HEARTBEET', did you mean 'HEARTBEAT'?",
            "r.yaml:4:10: an attempt ends once: here are result and failure",
            "r.yaml:4:46: 'long' is no duration: write seconds, or 90s, 5m, 2h, 7d",
            "r.yaml:4:63: must be a mapping of reason, details, not a list",
            "r.yaml:4:69: must be a mapping of result, failure, timeout, duration, not \"3\"",
            "r.yaml:5:18: must be a text, not a list",
            "r.yaml:5:23: unknown key 'when'",
            "r.yaml:6:9: 'never' is no duration: write seconds, or 90s, 5m, 2h, 7d");
  }

  @Test
  void aNameThatMatchesNoTaskIsRefused() {
    assertThatThrownBy(() -> read("steps: {'Step[1]#2': {failure: Busy}, 'Ask[1]': {result: 1}}"))
        .hasMessageContaining("attempts are a list under 'Step[1]', the first first")
        .hasMessageContaining("step 'Ask' has no items: it has no 'for_each'");
    assertThatThrownBy(() -> read("signals: [{at: 5m}]")).hasMessageContaining("has a 'name'");
    assertThatThrownBy(() -> read("steps: {Ask: {failure: Busy}}"))
        .hasMessageContaining("a signal does not fail");
  }

  private static Script read(String text) {
    return ScriptReader.read(PLAN, "r.yaml", text);
  }
}
