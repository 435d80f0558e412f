package io.cloudprocessingengine.inputpoller.job;

import io.cloudprocessingengine.common.status.Items;
import io.cloudprocessingengine.common.status.Span;
import io.cloudprocessingengine.common.status.StepState;
import io.cloudprocessingengine.common.status.TaskName;
import io.cloudprocessingengine.inputpoller.job.JobHistory.TimerRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The tasks and timers of one step. */
final class StepWork {
  final List<TaskRecord> tasks = new ArrayList<>();
  final List<TimerRecord> timers = new ArrayList<>();

  boolean isMap() {
    return tasks.stream().anyMatch(it -> it.name().item().isPresent());
  }

  Optional<TaskRecord> last() {
    return tasks.isEmpty() ? Optional.empty() : Optional.of(tasks.get(tasks.size() - 1));
  }

  Optional<Items> items() {
    return isMap() ? Optional.of(Items.count(pieces().values())) : Optional.empty();
  }

  /** Where the step stands, going by SWF alone. */
  StepState state(boolean jobIsOpen) {
    if (tasks.isEmpty()) {
      return timers.isEmpty() ? StepState.WAITING : timerState();
    }
    var states = pieces().values();
    for (var open : List.of(StepState.RUNNING, StepState.SCHEDULED, StepState.RETRYING)) {
      if (states.contains(open)) {
        return open;
      }
    }
    if (isMap() && jobIsOpen) {
      return StepState.RUNNING;
    }
    return states.contains(StepState.FAILED) ? StepState.FAILED : StepState.SUCCEEDED;
  }

  private StepState timerState() {
    return timers.stream().anyMatch(TimerRecord::isOpen) ? StepState.RUNNING : StepState.SUCCEEDED;
  }

  /** Where each piece stands: the step itself, or each item of a map. */
  private Map<String, StepState> pieces() {
    var states = new LinkedHashMap<String, StepState>();
    tasks.forEach(task -> states.put(task.name().piece(), task.stepState()));
    timers.stream()
        .filter(TimerRecord::isOpen)
        .map(timer -> TaskName.parse(timer.id()).piece())
        .filter(piece -> states.get(piece) == StepState.FAILED)
        .forEach(piece -> states.put(piece, StepState.RETRYING));
    return states;
  }

  /** From the first that was scheduled to the last that ended, if the step has ended. */
  Span span(boolean hasEnded) {
    var scheduled = times(it -> it.scheduled(), TimerRecord::started);
    var started = times(it -> it.started(), TimerRecord::started);
    var ended = times(it -> it.ended(), it -> it.ended().orElse(null));
    return new Span(
        scheduled.min(Comparator.naturalOrder()),
        started.min(Comparator.naturalOrder()),
        hasEnded ? ended.max(Comparator.naturalOrder()) : Optional.empty());
  }

  private Stream<Instant> times(
      Function<Span, Optional<Instant>> ofTask, Function<TimerRecord, Instant> ofTimer) {
    var own = tasks.stream().map(it -> ofTask.apply(it.status().span())).flatMap(Optional::stream);
    var waits = tasks.isEmpty() ? timers.stream() : Stream.<TimerRecord>empty();
    return Stream.concat(own, waits.map(ofTimer).filter(it -> it != null));
  }
}
