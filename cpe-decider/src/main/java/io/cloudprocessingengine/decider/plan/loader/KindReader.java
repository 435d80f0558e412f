package io.cloudprocessingengine.decider.plan.loader;

import io.cloudprocessingengine.common.config.Suggestion;
import io.cloudprocessingengine.common.config.YamlNode.Scalar;
import io.cloudprocessingengine.decider.plan.ActivityStep;
import io.cloudprocessingengine.decider.plan.EvalStep;
import io.cloudprocessingengine.decider.plan.LambdaStep;
import io.cloudprocessingengine.decider.plan.RetryPolicy;
import io.cloudprocessingengine.decider.plan.SignalStep;
import io.cloudprocessingengine.decider.plan.StepKind;
import io.cloudprocessingengine.decider.plan.Timeout;
import io.cloudprocessingengine.decider.plan.WaitStep;
import io.cloudprocessingengine.decider.plan.template.TemplateEngine;
import io.cloudprocessingengine.decider.plan.template.TemplateException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what a step does. */
final class KindReader {
  private final Map<String, ActivityReader.Activity> activities;

  KindReader(Map<String, ActivityReader.Activity> activities) {
    this.activities = activities;
  }

  /** Empty when it can't be read, which is a problem then. */
  Optional<StepKind> read(String kind, Fields fields, TemplateReader templates) {
    if (fields.find(kind).isEmpty()) {
      fields.findings().problem(fields.keyPosition(kind), "'" + kind + "' has no value");
      return Optional.empty();
    }
    return switch (kind) {
      case "activity" -> activity(fields, templates);
      case "eval" -> templates.read(fields, kind, Set.of()).map(EvalStep::new);
      case "wait" -> wait(fields, templates);
      case "signal" -> signal(fields);
      case "workflow" ->
          ChildReader.read(fields, TaskReader.read(fields, templates, RetryPolicy.NEVER));
      default -> lambda(fields, templates);
    };
  }

  private Optional<StepKind> activity(Fields fields, TemplateReader templates) {
    var name = fields.text("activity");
    var activity = name.map(it -> activities.get(it.value()));
    if (name.isPresent() && activity.isEmpty()) {
      var suggestion = Suggestion.of(name.get().value(), activities.keySet());
      fields
          .findings()
          .problem(
              name.get().where(), "unknown activity '" + name.get().value() + "'" + suggestion);
    }
    var retry = activity.map(ActivityReader.Activity::retry).orElse(RetryPolicy.NEVER);
    var options = TaskReader.read(fields, templates, retry);
    return activity.map(
        it -> {
          var scheduling = SchedulingReader.read(fields, it.definition().scheduling());
          return new ActivityStep(it.definition(), scheduling, options);
        });
  }

  private static Optional<StepKind> wait(Fields fields, TemplateReader templates) {
    var node = fields.find("wait").orElseThrow();
    if (node instanceof Scalar scalar && !TemplateEngine.isTemplate(scalar.text())) {
      try {
        // For this now every instant is in the past, and thereby as long to wait for as any.
        WaitStep.delay(scalar.text(), Instant.MAX);
      } catch (TemplateException e) {
        fields.findings().problem(node.position(), e.getMessage());
      }
    }
    return Optional.of(new WaitStep(templates.read(node, Set.of())));
  }

  private static Optional<StepKind> signal(Fields fields) {
    var name = fields.name("signal", fields.text("signal"), SwfName.SIGNAL);
    var timeout = fields.timeout("timeout", Timeout.NONE);
    return name.map(it -> new SignalStep(it.value(), timeout));
  }

  private static Optional<StepKind> lambda(Fields fields, TemplateReader templates) {
    var function = fields.name("lambda", fields.text("lambda"), SwfName.FUNCTION);
    var timeout = fields.parsed("start_to_close_timeout", BoundedTimeout.FUNCTION::parse);
    var options = TaskReader.read(fields, templates, RetryPolicy.NEVER);
    return function.map(it -> new LambdaStep(it.value(), timeout, options));
  }
}
