package io.cloudprocessingengine.decider.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.cloudprocessingengine.common.config.ConfigurationException;
import io.cloudprocessingengine.common.config.Problem;
import io.cloudprocessingengine.common.config.Suggestion;
import io.cloudprocessingengine.common.config.YamlNode;
import io.cloudprocessingengine.common.config.YamlReader;
import io.cloudprocessingengine.decider.plan.DurationText;
import io.cloudprocessingengine.decider.plan.Plan;
import io.cloudprocessingengine.decider.plan.SignalStep;
import io.cloudprocessingengine.decider.plan.StepKind;
import io.cloudprocessingengine.decider.plan.TaskStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a file of results: {@code steps}, {@code signals}, {@code cancel}. */
public final class ScriptReader {
  private final Plan plan;
  private final List<Problem> problems = new ArrayList<>();

  private ScriptReader(Plan plan) {
    this.plan = plan;
  }

  /**
   * Reads the script for a plan.
   *
   * @param file its name in problems
   * @throws ConfigurationException with every problem
   */
  public static Script read(Plan plan, String file, String text) {
    var reader = new ScriptReader(plan);
    var script = reader.script(YamlReader.read(file, text));
    if (!reader.problems.isEmpty()) {
      throw new ConfigurationException(reader.problems);
    }
    return script;
  }

  private Script script(YamlNode root) {
    var fields = mapping(root, List.of("steps", "signals", "cancel"));
    return new Script(
        acts(fields.get("steps")), signals(fields.get("signals")), duration(fields.get("cancel")));
  }

  private Map<String, List<Act>> acts(YamlNode node) {
    var acts = new LinkedHashMap<String, List<Act>>();
    if (node instanceof YamlNode.Mapping steps) {
      steps.entries().forEach((name, entry) -> acts.put(name, attempts(entry.value())));
      steps.entries().forEach((name, entry) -> checkStep(name, entry));
    } else if (node != null) {
      problem(node, "'steps' must be a mapping, not " + node.kind());
    }
    return acts;
  }

  private void checkStep(String name, YamlNode.Entry entry) {
    var task = TaskName.parse(name);
    var found = plan.steps().find(task.step());
    found
        .map(step -> misfit(task, name, step.kind()))
        .orElseGet(() -> Optional.of(unknown(task.step())))
        .ifPresent(message -> problems.add(Problem.at(entry.keyPosition(), message)));
    if (found.isPresent()
        && found.get().kind() instanceof SignalStep
        && items(entry.value()).stream().anyMatch(ScriptReader::isFailure)) {
      problem(
          entry.value(),
          "a signal does not fail: it comes, with a 'result', or it doesn't: 'timeout: START_TO_CLOSE'");
    }
  }

  private static boolean isFailure(YamlNode act) {
    return act instanceof YamlNode.Mapping mapping && mapping.get("failure").isPresent();
  }

  private String unknown(String step) {
    var known = plan.steps().declared().stream().map(it -> it.name()).toList();
    return "unknown step '" + step + "'" + Suggestion.of(step, known);
  }

  /** Why a name would match no task of a step. */
  private static Optional<String> misfit(TaskName task, String name, StepKind kind) {
    if (!name.equals(task.item())) {
      return Optional.of(
          "attempts are a list under '%s', the first first; not '%s'".formatted(task.item(), name));
    }
    var isMap = kind instanceof TaskStep it && it.options().forEach().isPresent();
    return isMap || task.item().equals(task.step())
        ? Optional.empty()
        : Optional.of("step '%s' has no items: it has no 'for_each'".formatted(task.step()));
  }

  private List<Act> attempts(YamlNode node) {
    return items(node).stream().map(this::act).toList();
  }

  private static List<YamlNode> items(YamlNode node) {
    return node instanceof YamlNode.Sequence list ? list.items() : List.of(node);
  }

  private Act act(YamlNode node) {
    var fields = mapping(node, List.of("result", "failure", "timeout", "duration"));
    var ends = fields.keySet().stream().filter(key -> !key.equals("duration")).toList();
    if (ends.size() > 1) {
      problem(node, "an attempt ends once: here are " + String.join(" and ", ends));
    }
    var end = ends.stream().findFirst().flatMap(key -> end(key, fields.get(key)));
    return new Act(end, duration(fields.get("duration")));
  }

  private Optional<Act.End> end(String key, YamlNode node) {
    return switch (key) {
      case "result" -> Optional.of(new Act.Result(node.toJson()));
      case "timeout" -> clock(node).map(Act.Timeout::new);
      default -> Optional.of(failure(node));
    };
  }

  private Act.End failure(YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar) {
      return new Act.Failure(scalar.text(), "");
    }
    var fields = mapping(node, List.of("reason", "details"));
    return new Act.Failure(text(fields.get("reason")), text(fields.get("details")));
  }

  private Optional<Act.Clock> clock(YamlNode node) {
    var given = text(node);
    var names = List.of(Act.Clock.values()).stream().map(Act.Clock::name).toList();
    if (!names.contains(given)) {
      problem(node, "'timeout' must be one of " + String.join(", ", names) + hint(given, names));
      return Optional.empty();
    }
    return Optional.of(Act.Clock.valueOf(given));
  }

  private static String hint(String given, Collection<String> names) {
    return ", not '" + given + "'" + Suggestion.of(given, names);
  }

  private List<Script.Signal> signals(YamlNode node) {
    return node == null ? List.of() : items(node).stream().map(this::signal).toList();
  }

  private Script.Signal signal(YamlNode node) {
    var fields = mapping(node, List.of("name", "at", "input"));
    if (!fields.containsKey("name")) {
      problem(node, "a signal has a 'name'");
    }
    JsonNode input =
        fields.containsKey("input") ? fields.get("input").toJson() : NullNode.getInstance();
    return new Script.Signal(
        text(fields.get("name")), duration(fields.get("at")).orElse(Duration.ZERO), input);
  }

  private Map<String, YamlNode> mapping(YamlNode node, Collection<String> known) {
    var fields = new LinkedHashMap<String, YamlNode>();
    if (!(node instanceof YamlNode.Mapping mapping)) {
      problem(node, "must be a mapping of " + String.join(", ", known) + ", not " + node.kind());
      return fields;
    }
    mapping
        .entries()
        .forEach(
            (key, entry) -> {
              fields.put(key, entry.value());
              if (!known.contains(key)) {
                var message = "unknown key '" + key + "'" + Suggestion.of(key, known);
                problems.add(Problem.at(entry.keyPosition(), message));
              }
            });
    fields.keySet().retainAll(known);
    return fields;
  }

  private Optional<Duration> duration(YamlNode node) {
    try {
      return Optional.ofNullable(node).map(it -> DurationText.parse(text(it)));
    } catch (IllegalArgumentException e) {
      problem(node, e.getMessage());
      return Optional.empty();
    }
  }

  private String text(YamlNode node) {
    if (node == null) {
      return "";
    }
    if (node instanceof YamlNode.Scalar scalar) {
      return scalar.text();
    }
    problem(node, "must be a text, not " + node.kind());
    return "";
  }

  private void problem(YamlNode node, String message) {
    problems.add(Problem.at(node.position(), message));
  }
}
