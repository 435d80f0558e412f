package io.cloudprocessingengine.decider.plan.loader;

import io.cloudprocessingengine.common.config.Suggestion;
import io.cloudprocessingengine.decider.plan.ActivityStep;
import io.cloudprocessingengine.decider.plan.StepKind;
import io.cloudprocessingengine.decider.plan.TaskStep;
import io.cloudprocessingengine.decider.plan.template.Variables;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Holds what templates use against what there is, and against what the step requires. */
final class TemplateChecks {
  private static final Set<String> EVERYWHERE = Set.of(Variables.INPUT, Variables.WORKFLOW);
  private static final Map<String, String> SOMEWHERE =
      Map.of(
          Variables.ITEM, "only in the 'input' of a step with 'for_each'",
          Variables.INDEX, "only in the 'input' of a step with 'for_each'",
          Variables.ATTEMPT, "only in the 'input' of an activity, workflow or lambda");

  private static final Pattern NAME = Pattern.compile("\\w+");

  private final Map<String, StepDraft> steps;
  private final Set<String> inputs;
  private final Findings findings;

  /**
   * @param inputs what the plan's schema says that a job's input has; empty if it says nothing
   */
  TemplateChecks(Map<String, StepDraft> steps, Set<String> inputs, Findings findings) {
    this.steps = steps;
    this.inputs = Set.copyOf(inputs);
    this.findings = findings;
  }

  void checkSteps() {
    steps.values().forEach(step -> step.uses().forEach(use -> check(use, Optional.of(step))));
  }

  /** The plan's output may use every step. */
  void checkOutput(List<TemplateUse> uses) {
    uses.forEach(use -> check(use, Optional.empty()));
  }

  private void check(TemplateUse use, Optional<StepDraft> user) {
    var name = use.variable();
    if (name.equals(Variables.INPUT)) {
      checkInput(use);
    } else if (name.equals(Variables.WORKFLOW)
        && !use.key().isEmpty()
        && !Variables.OF_WORKFLOW.contains(use.key())) {
      findings.problem(
          use.where(),
          "'%s' has no '%s'%s"
              .formatted(name, use.key(), Suggestion.of(use.key(), Variables.OF_WORKFLOW)));
    }
    if (EVERYWHERE.contains(name) || use.extra().contains(name)) {
      return;
    }
    var used = Optional.ofNullable(steps.get(name));
    if (SOMEWHERE.containsKey(name)) {
      findings.problem(use.where(), "'" + name + "' is there " + SOMEWHERE.get(name));
    } else if (used.isEmpty()) {
      findings.problem(use.where(), "unknown variable '" + name + "'" + suggestion(name, use));
    } else if (user.isPresent() && !user.get().requires(name)) {
      findings.problem(use.where(), notRequired(name, user.get().name().value()));
    } else {
      user.ifPresent(step -> checkError(use, step));
      used.get().kind().ifPresent(kind -> checkKey(use, kind));
    }
  }

  /** An input may have more than its schema names; but not what is all but that. */
  private void checkInput(TemplateUse use) {
    var hint = inputs.contains(use.key()) ? "" : Suggestion.of(use.key(), inputs);
    if (!use.key().isEmpty() && !hint.isEmpty()) {
      findings.warning(use.where(), "'input_spec' names no property '" + use.key() + "'" + hint);
    }
  }

  private String suggestion(String name, TemplateUse use) {
    var candidates = new TreeSet<>(EVERYWHERE);
    candidates.addAll(use.extra());
    candidates.addAll(steps.keySet());
    return steps.keySet().stream()
        .filter(step -> isPartOf(step, name))
        .findFirst()
        .map(
            ": '%s' can't be used in templates, where names have letters, digits and _ only"
                ::formatted)
        .orElseGet(() -> Suggestion.of(name, candidates));
  }

  /** Templates read {@code My-Step} as a subtraction. */
  private static boolean isPartOf(String step, String name) {
    return !NAME.matcher(step).matches() && Arrays.asList(step.split("\\W+")).contains(name);
  }

  private static String notRequired(String used, String user) {
    return used.equals(user)
        ? "step '" + user + "' can't use its own output"
        : "step '%s' uses '%s' without requiring it: add it to 'requires'".formatted(user, used);
  }

  private void checkError(TemplateUse use, StepDraft user) {
    if (use.key().equals(Variables.ERROR) && !user.mayFollowFailureOf(use.variable())) {
      findings.warning(
          use.where(),
          "'%s' has an '%s' only when it has failed, and this step requires that it has not"
              .formatted(use.variable(), Variables.ERROR));
    }
  }

  private void checkKey(TemplateUse use, StepKind kind) {
    var step = use.variable();
    var key = use.key();
    if (key.isEmpty() || key.equals(Variables.ERROR)) {
      return;
    }
    if (kind instanceof TaskStep task && task.options().forEach().isPresent()) {
      var message = "step '%s' has 'for_each': its output is an array and has no '%s'";
      findings.problem(use.where(), message.formatted(step, key));
    } else if (kind instanceof ActivityStep activity) {
      var outputs = activity.activity().outputsSpec().paths().keySet();
      if (!outputs.contains(key)) {
        var message = "step '%s' has no output '%s'%s";
        findings.problem(use.where(), message.formatted(step, key, Suggestion.of(key, outputs)));
      }
    }
  }
}
