package io.cloudprocessingengine.decider.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.cloudprocessingengine.decider.history.Event;
import io.cloudprocessingengine.decider.history.ExecutionId;
import io.cloudprocessingengine.decider.plan.Plan;
import io.cloudprocessingengine.decider.plan.template.Variables;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where every step of a job stands. Each event is followed to the end of what it causes before the
 * next is looked at, so the outcome does not depend on how events fall into decision tasks.
 */
final class Progress {
  private final Plan plan;
  private final JobVariables variables;
  private final HistoryRoom room;
  private final Map<String, StepRun> runs = new LinkedHashMap<>();
  private final Deque<StepRun> justEnded = new ArrayDeque<>();
  private final SignalBox signals = new SignalBox();
  private final ToDo toDo = new ToDo();
  private final List<Notice> notices = new ArrayList<>();
  private final Carried carried = new Carried();
  private final StepLedger ledger;
  private final Tasks tasks;
  private boolean begun;
  private int unended;
  private Verdict verdict;

  Progress(Plan plan, ExecutionId execution, Limits limits) {
    this.plan = plan;
    this.variables = new JobVariables(plan.id(), execution);
    this.room = new HistoryRoom(limits);
    this.ledger = new StepLedger(plan.steps());
    this.tasks =
        new Tasks(
            new TaskInput(new TaskNames(execution), variables, limits),
            carried,
            toDo,
            notices,
            plan.steps()::handlesFailureOf,
            this::move);
    plan.steps().forEach(step -> runs.put(step.name(), new StepRun(step)));
    unended = runs.size();
  }

  Optional<StepRun> run(String step) {
    return Optional.ofNullable(runs.get(step));
  }

  /** All steps, as the plan declares them. */
  Collection<StepRun> runs() {
    return runs.values();
  }

  ToDo toDo() {
    return toDo;
  }

  Tasks tasks() {
    return tasks;
  }

  SignalBox signals() {
    return signals;
  }

  List<Notice> notices() {
    return notices;
  }

  Carried carried() {
    return carried;
  }

  StepLedger ledger() {
    return ledger;
  }

  Optional<Verdict> verdict() {
    return Optional.ofNullable(verdict);
  }

  Variables allVariables() {
    return variables.of(runs.values());
  }

  /** Begins, as soon as all is in that an earlier run had done. */
  void begin(JsonNode input, Event at) {
    variables.input(input);
    beginIfComplete(at);
  }

  /** Begins the steps that require nothing, if that was not done. */
  void beginIfComplete(Event at) {
    if (begun || !carried.isComplete()) {
      return;
    }
    begun = true;
    carried.signals().forEach(signal -> signals.receive(signal.name(), signal.input()));
    for (var run : runs.values()) {
      if (run.step().requires().isEmpty() && verdict == null) {
        settle(run, beginning(run, at), at);
      }
    }
    cascade(at);
  }

  /** Fixes what becomes of the job, unless that is fixed already. */
  void conclude(Verdict what) {
    if (verdict == null) {
      verdict = what;
      tasks.stop();
    }
  }

  /** Moves a step on, and all that follows from it. */
  void move(StepRun run, Beginning what, Event at) {
    if (!run.status().hasEnded()) {
      settle(run, what, at);
      cascade(at);
    }
  }

  private void cascade(Event at) {
    while (!justEnded.isEmpty()) {
      for (var dependent : plan.steps().dependents(justEnded.remove().name())) {
        var run = runs.get(dependent.name());
        if (run.requirementEnded() && verdict == null) {
          settle(run, beginning(run, at), at);
        }
      }
    }
    if (unended == 0) {
      conclude(new Verdict.Succeeded());
    }
  }

  private Beginning beginning(StepRun run, Event at) {
    var mismatch = Requirements.mismatch(run.step(), name -> runs.get(name).status());
    if (mismatch.isPresent()) {
      return new Beginning.Skip(mismatch.get());
    }
    var required = run.step().requires().stream().map(requirement -> runs.get(requirement.step()));
    var what = Beginner.begin(run.step(), variables.of(required.toList()), at.time());
    if (what instanceof Beginning.Wait && carried.hasFired(run.name())) {
      run.carried();
      return new Beginning.Done(NullNode.getInstance());
    }
    return what;
  }

  private void settle(StepRun run, Beginning what, Event at) {
    if (what instanceof Beginning.Done done) {
      run.succeeded(done.output());
      ended(run, at);
    } else if (what instanceof Beginning.Impossible impossible) {
      run.failed(impossible.failure(), impossible.attempts());
      ended(run, at);
      concludeUnlessHandled(run, impossible.failure());
    } else if (what instanceof Beginning.Skip skip) {
      run.skipped(skip.why());
      notices.add(new Notice(at.id(), at.time(), run.name(), new Notice.Skipped(skip.why())));
      ended(run, at);
    } else if (what instanceof Beginning.AwaitSignal awaited) {
      awaitSignal(run, awaited, at);
    } else if (what instanceof Beginning.Wait wait) {
      run.ready(wait);
      toDo.addTimer(run.name(), wait.delay());
    } else if (what instanceof Beginning.RunTasks work) {
      run.ready(work);
      outcome(run, work, at).ifPresent(outcome -> settle(run, outcome, at));
    }
  }

  private Optional<Beginning> outcome(StepRun run, Beginning.RunTasks work, Event at) {
    var fault =
        work.isMap()
            ? room.fault(toRun(run, work), work.concurrency(), tasks.unended(), at.id())
            : Optional.<Failure>empty();
    return fault.isPresent() ? fault.map(Beginning.Impossible::new) : tasks.begin(run, work);
  }

  /** Items that an earlier run of the job has done cost nothing. */
  private int toRun(StepRun run, Beginning.RunTasks work) {
    return work.size() - carried.results(run.name(), work.size());
  }

  private void awaitSignal(StepRun run, Beginning.AwaitSignal awaited, Event at) {
    var early = signals.take(awaited.signal());
    if (early.isPresent()) {
      run.succeeded(JsonText.readOrText(early.get()));
      ended(run, at);
      return;
    }
    run.ready(awaited);
    signals.await(awaited.signal(), run);
    awaited
        .timeout()
        .duration()
        .ifPresentOrElse(delay -> toDo.addTimer(run.name(), delay), run::running);
  }

  private void ended(StepRun run, Event at) {
    unended--;
    ledger.ended(run, at);
    if (run.beginning() instanceof Beginning.AwaitSignal) {
      toDo.dropTimer(run.name());
    }
    justEnded.add(run);
  }

  private void concludeUnlessHandled(StepRun run, Failure failure) {
    if (!plan.steps().handlesFailureOf(run.name())) {
      conclude(new Verdict.Failed(Optional.of(run.name()), failure));
    }
  }
}
