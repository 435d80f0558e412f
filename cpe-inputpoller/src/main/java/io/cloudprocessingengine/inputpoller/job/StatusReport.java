package io.cloudprocessingengine.inputpoller.job;

import io.cloudprocessingengine.common.message.Messages;
import io.cloudprocessingengine.common.message.Messages.Execution;
import io.cloudprocessingengine.common.message.Messages.WorkflowRef;
import io.cloudprocessingengine.common.status.FailureReason;
import io.cloudprocessingengine.common.status.JobRun;
import io.cloudprocessingengine.common.status.JobState;
import io.cloudprocessingengine.common.status.JobStatus;
import io.cloudprocessingengine.common.status.StepState;
import io.cloudprocessingengine.common.status.StepStatus;
import io.cloudprocessingengine.common.status.TaskName;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tells from the history of a job where it and its steps stand. */
public final class StatusReport {
  private final JobHistory history;
  private final PlanNotes notes;

  private StatusReport(JobHistory history) {
    this.history = history;
    this.notes = PlanNotes.of(history.notes());
  }

  /** The status of a run, as of the time when its history was read. */
  public static JobStatus of(Execution execution, JobHistory history, Instant asOf) {
    var opening = history.opening();
    var ending = history.ending();
    var run =
        new JobRun(
            new WorkflowRef(execution, opening.type()),
            ending.state(),
            opening.started(),
            ending.closed(),
            ending.cancelRequested());
    var report = new StatusReport(history);
    return new JobStatus(run, asOf, report.outcome(), report.steps());
  }

  private JobStatus.Outcome outcome() {
    var ending = history.ending();
    return new JobStatus.Outcome(
        ending.result().filter(it -> !it.isEmpty()).map(Messages::jsonOrText),
        failure(),
        RetryMark.of(history.opening().input()).map(RetryMark::of));
  }

  /** The Decider writes {@code <step>: <reason>} where a step is the reason. */
  private Optional<FailureReason> failure() {
    var cause = history.ending().cause();
    var state = history.ending().state();
    if (state == JobState.OPEN || state == JobState.COMPLETED || cause.reason().isEmpty()) {
      return Optional.empty();
    }
    var step = work().keySet().stream().filter(it -> cause.reason().startsWith(it + ": "));
    return Optional.of(
        step.findFirst()
            .map(
                name ->
                    new FailureReason(
                        cause.reason().substring(name.length() + 2),
                        FailureReason.of("", cause.details()).details(),
                        Optional.of(name)))
            .orElseGet(() -> FailureReason.of(cause.reason(), cause.details())));
  }

  private List<StepStatus> steps() {
    return work().entrySet().stream().map(it -> step(it.getKey(), it.getValue())).toList();
  }

  /** By step, in the plan's order; without it, in the order in which they began. */
  private Map<String, StepWork> work() {
    var work = new LinkedHashMap<String, StepWork>();
    notes.kinds().keySet().forEach(name -> work.put(name, new StepWork()));
    for (var task : history.tasks()) {
      work.computeIfAbsent(task.name().step(), it -> new StepWork()).tasks.add(task);
    }
    for (var timer : history.timers()) {
      if (!timer.id().startsWith("#")) {
        var step = TaskName.parse(timer.id()).step();
        work.computeIfAbsent(step, it -> new StepWork()).timers.add(timer);
      }
    }
    return work;
  }

  private StepStatus step(String name, StepWork work) {
    var told = notes.end(name);
    var state = told.map(PlanNotes.Ended::state).orElse(work.state(history.ending().isOpen()));
    var last = work.last().map(TaskRecord::status);
    var output = last.map(it -> it.facts().output());
    var facts =
        new StepStatus.Facts(
            new StepStatus.Kind(
                Optional.ofNullable(notes.kinds().get(name)).or(() -> kind(work)),
                last.filter(it -> work.tasks.get(0).kind() == TaskRecord.Kind.ACTIVITY)
                    .map(it -> it.type())),
            work.items(),
            output.flatMap(it -> it.progress()),
            end(state, told, output.flatMap(it -> it.failure())));
    return new StepStatus(name, state, work.tasks.size(), work.span(hasEnded(state)), facts);
  }

  private static StepStatus.End end(
      StepState state, Optional<PlanNotes.Ended> told, Optional<FailureReason> own) {
    var cause = told.flatMap(PlanNotes.Ended::cause);
    var failure =
        state == StepState.FAILED || state == StepState.RETRYING
            ? cause.or(() -> own)
            : Optional.<FailureReason>empty();
    var skipped = state == StepState.SKIPPED ? cause : Optional.<FailureReason>empty();
    return new StepStatus.End(
        failure,
        skipped.map(FailureReason::reason),
        told.map(PlanNotes.Ended::carried).orElse(false));
  }

  private static Optional<String> kind(StepWork work) {
    if (work.isMap()) {
      return Optional.of("map");
    }
    return work.last().map(it -> it.kind().name().toLowerCase(Locale.ROOT));
  }

  private static boolean hasEnded(StepState state) {
    return state == StepState.SUCCEEDED || state == StepState.FAILED;
  }
}
