package io.cloudprocessingengine.decider.plan.loader;

import io.cloudprocessingengine.common.config.ConfigurationException;
import io.cloudprocessingengine.common.config.Problem;
import io.cloudprocessingengine.common.lifecycle.FileTrouble;
import io.cloudprocessingengine.decider.plan.Plan;
import io.cloudprocessingengine.decider.plan.PlanId;
import io.cloudprocessingengine.decider.plan.WorkflowStep;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Loads plans and checks them. */
public final class PlanLoader {
  private final PlanOverrides overrides;
  private final PlanReader reader;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> warnings = new ArrayList<>();
  private final Map<PlanId, PlanFile> loaded = new LinkedHashMap<>();

  private PlanLoader(PlanOverrides overrides) {
    this.overrides = overrides;
    reader = new PlanReader(overrides);
    problems.addAll(overrides.problems());
  }

  /**
   * Loads plan files, and all plan files ({@code *.yml}, {@code *.yaml}, {@code *.json}) of
   * folders.
   *
   * @throws ConfigurationException with every problem of every file, when there is one
   */
  public static Plans load(List<Path> paths, PlanOverrides overrides) {
    return load(paths, overrides, new ArrayList<>());
  }

  /**
   * The same.
   *
   * @param warnings gets what works but was hardly meant, of plans with problems, too
   */
  public static Plans load(List<Path> paths, PlanOverrides overrides, List<Problem> warnings) {
    var loader = new PlanLoader(overrides);
    paths.forEach(loader::loadAll);
    warnings.addAll(loader.warnings);
    return loader.finish();
  }

  /**
   * Loads one plan from its text.
   *
   * @param file its name in problems
   * @throws ConfigurationException with every problem, when there is one
   */
  public static Plans read(String file, String text) {
    var loader = new PlanLoader(PlanOverrides.NONE);
    loader.load(file, text);
    return loader.finish();
  }

  private void loadAll(Path path) {
    try {
      var files = PlanFolder.plans(path);
      for (var file : files) {
        read(file);
      }
      if (files.isEmpty()) {
        problem(path, "this folder has no plans in it: no *.yml, *.yaml or *.json");
      }
    } catch (IOException e) {
      problem(path, "can't be read: " + FileTrouble.reading(path, e));
    }
  }

  private void read(Path file) {
    try {
      load(file.toString(), Files.readString(file));
    } catch (NoSuchFileException e) {
      problem(file, "there is no such plan");
    } catch (CharacterCodingException e) {
      problem(file, "is no text in UTF-8");
    } catch (IOException e) {
      problem(file, "can't be read: " + FileTrouble.reading(file, e));
    }
  }

  private void problem(Path path, String message) {
    problems.add(new Problem(path.toString(), message));
  }

  private void load(String file, String text) {
    var findings = new Findings();
    try {
      add(reader.read(file, text, findings));
    } catch (ConfigurationException e) {
      problems.addAll(e.problems());
    }
    warnings.addAll(findings.warnings());
  }

  private void add(PlanFile file) {
    var id = file.plan().id();
    var first = loaded.putIfAbsent(id, file);
    if (first != null) {
      var message = "plan '" + id + "' is in " + first.where().file() + " too";
      problems.add(Problem.at(file.where(), message));
    }
  }

  private Plans finish() {
    if (loaded.size() > 1 && !overrides.isNone()) {
      problems.add(new Problem("--plan_name, --plan_version", "can't be given for several plans"));
    }
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
    var plans = new LinkedHashMap<PlanId, Plan>();
    loaded.forEach((id, file) -> plans.put(id, file.plan()));
    return new Plans(
        plans,
        Stream.concat(warnings.stream(), loaded.values().stream().flatMap(this::strangers))
            .toList(),
        loaded.values().stream().flatMap(it -> it.functions().stream()).toList());
  }

  /** Children of which another version is here: perhaps another Decider has theirs. */
  private Stream<Problem> strangers(PlanFile file) {
    return file.plan().steps().declared().stream()
        .flatMap(
            step -> step.kind() instanceof WorkflowStep it ? Stream.of(it.workflow()) : Stream.of())
        .filter(child -> !loaded.containsKey(child))
        .distinct()
        .flatMap(child -> stranger(file, child).stream());
  }

  private Optional<Problem> stranger(PlanFile file, PlanId child) {
    return loaded.keySet().stream()
        .filter(it -> it.name().equals(child.name()))
        .findFirst()
        .map(
            it ->
                Problem.at(
                    file.where(),
                    "plan '%s' starts workflow '%s', and here is only '%s'"
                        .formatted(file.plan().id(), child, it)));
  }
}
