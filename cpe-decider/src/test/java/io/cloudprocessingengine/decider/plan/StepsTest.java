package io.cloudprocessingengine.decider.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.NullNode;
import io.cloudprocessingengine.decider.plan.template.Template;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StepsTest {
  private static Step step(String name, Requirement... requires) {
    var kind = new EvalStep(Template.constant(NullNode.getInstance()));
    return new Step(name, Arrays.asList(requires), Optional.empty(), kind);
  }

  private static Requirement on(String step) {
    return new Requirement(step, RequiredStatus.COMPLETED, false);
  }

  private static Requirement on(String step, RequiredStatus status) {
    return new Requirement(step, status, true);
  }

  @Test
  void ordersStepsSoThatEachComesAfterAllItRequires() {
    var steps = new Steps(List.of(step("C", on("B"), on("A")), step("B", on("A")), step("A")));

    assertThat(steps.ordered()).extracting(Step::name).containsExactly("A", "B", "C");
    assertThat(steps.declared()).extracting(Step::name).containsExactly("C", "B", "A");
    assertThat(steps).containsExactlyElementsOf(steps.declared());
  }

  @Test
  void knowsWhoDependsOnAStep() {
    var steps = new Steps(List.of(step("A"), step("B", on("A")), step("C", on("A"))));

    assertThat(steps.dependents("A")).extracting(Step::name).containsExactly("B", "C");
    assertThat(steps.dependents("C")).isEmpty();
    assertThat(steps.find("B")).isPresent();
    assertThat(steps.find("X")).isEmpty();
  }

  @Test
  void takesAFailureForHandledOnlyIfItsStatusIsWrittenOut() {
    var steps =
        new Steps(
            List.of(
                step("Plain"),
                step("Failed"),
                step("Completed"),
                step("Succeeded"),
                step(
                    "Last",
                    on("Plain"),
                    on("Failed", RequiredStatus.FAILED),
                    on("Completed", RequiredStatus.COMPLETED),
                    on("Succeeded", RequiredStatus.SUCCEEDED))));

    assertThat(steps.handlesFailureOf("Plain")).isFalse();
    assertThat(steps.handlesFailureOf("Failed")).isTrue();
    assertThat(steps.handlesFailureOf("Completed")).isTrue();
    assertThat(steps.handlesFailureOf("Succeeded")).isFalse();
  }

  @Test
  void refusesWhatALoaderWouldHaveFound() {
    assertThatThrownBy(() -> new Steps(List.of(step("A"), step("A"))))
        .hasMessage("two steps are named 'A'");
    assertThatThrownBy(() -> new Steps(List.of(step("A", on("B")), step("B", on("A")))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Steps(List.of(step("A", on("X")))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
