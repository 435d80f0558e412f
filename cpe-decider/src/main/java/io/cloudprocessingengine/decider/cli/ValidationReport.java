package io.cloudprocessingengine.decider.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.cloudprocessingengine.common.config.ConfigurationException;
import io.cloudprocessingengine.common.config.Problem;
import io.cloudprocessingengine.decider.plan.Plan;
import io.cloudprocessingengine.decider.plan.loader.Plans;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What {@code validate} found. */
record ValidationReport(List<Plan> plans, List<Finding> problems, List<Finding> warnings) {
  ValidationReport {
    plans = List.copyOf(plans);
    problems = List.copyOf(problems);
    warnings = List.copyOf(warnings);
  }

  /** Of plans without a problem, for a decider that has that role. */
  static ValidationReport of(Plans plans, Optional<String> lambdaRole) {
    var warnings = findings(Finding.Severity.WARNING, plans.warnings(lambdaRole));
    return new ValidationReport(List.copyOf(plans.byId().values()), List.of(), warnings);
  }

  static ValidationReport of(ConfigurationException e, List<Problem> warnings) {
    var problems = findings(Finding.Severity.ERROR, e.problems());
    return new ValidationReport(List.of(), problems, findings(Finding.Severity.WARNING, warnings));
  }

  private static List<Finding> findings(Finding.Severity severity, List<Problem> problems) {
    return problems.stream()
        .map(problem -> Finding.of(severity, problem))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  boolean isValid() {
    return problems.isEmpty();
  }

  /** A sentence for each plan that is right, or one that counts the problems. */
  List<String> summary() {
    if (!isValid()) {
      return List.of(problems.size() == 1 ? "1 problem" : problems.size() + " problems");
    }
    return plans.stream()
        .map(plan -> plan.id() + ": " + steps(plan.steps().declared().size()) + ", no problem")
        .toList();
  }

  private static String steps(int count) {
    return count == 1 ? "1 step" : count + " steps";
  }

  JsonNode toJson() {
    var json = JsonNodeFactory.instance.objectNode().put("valid", isValid());
    var listed = json.putArray("plans");
    for (var plan : plans) {
      listed
          .addObject()
          .put("name", plan.id().name())
          .put("version", plan.id().version())
          .put("steps", plan.steps().declared().size());
    }
    var findings = json.putArray("findings");
    problems.forEach(problem -> findings.add(problem.toJson()));
    warnings.forEach(warning -> findings.add(warning.toJson()));
    return json;
  }
}
