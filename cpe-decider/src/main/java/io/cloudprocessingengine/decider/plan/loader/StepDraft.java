package io.cloudprocessingengine.decider.plan.loader;

import io.cloudprocessingengine.decider.plan.ActivityDefinition;
import io.cloudprocessingengine.decider.plan.ActivityStep;
import io.cloudprocessingengine.decider.plan.RequiredStatus;
import io.cloudprocessingengine.decider.plan.Requirement;
import io.cloudprocessingengine.decider.plan.Step;
import io.cloudprocessingengine.decider.plan.StepKind;
import io.cloudprocessingengine.decider.plan.template.Template;
import java.util.List;
import java.util.Optional;

/**
 * A step as it was read, before it is held against the others.
 *
 * @param kind empty when it could not be read, which is a problem already
 * @param uses what its templates use
 */
record StepDraft(
    Located<String> name,
    List<Located<Requirement>> requires,
    Optional<Template> when,
    Optional<StepKind> kind,
    List<TemplateUse> uses) {
  StepDraft {
    requires = List.copyOf(requires);
    uses = List.copyOf(uses);
  }

  boolean requires(String step) {
    return requires.stream().anyMatch(it -> it.value().step().equals(step));
  }

  boolean mayFollowFailureOf(String step) {
    return requires.stream()
        .map(Located::value)
        .filter(it -> it.step().equals(step))
        .allMatch(
            it -> it.status() == RequiredStatus.FAILED || it.status() == RequiredStatus.COMPLETED);
  }

  /** The activity that the step runs, if it runs one. */
  Optional<ActivityDefinition> activity() {
    return kind.flatMap(
        it -> it instanceof ActivityStep step ? Optional.of(step.activity()) : Optional.empty());
  }

  /** The step, once nothing is wrong with it. */
  Step toStep() {
    var requirements = requires.stream().map(Located::value).toList();
    return new Step(name.value(), requirements, when, kind.orElseThrow());
  }
}
