package io.cloudprocessingengine.inputpoller.job;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What happened in a run of a job, as far as anybody asks.
 *
 * @param tasks in the order in which they were scheduled
 * @param notes what the Decider wrote down with its decisions, oldest first
 */
public record JobHistory(
    Opening opening,
    List<TaskRecord> tasks,
    List<TimerRecord> timers,
    List<SignalRecord> signals,
    List<String> notes,
    Ending ending) {
  public JobHistory {
    Objects.requireNonNull(opening, "opening");
    tasks = List.copyOf(tasks);
    timers = List.copyOf(timers);
    signals = List.copyOf(signals);
    notes = List.copyOf(notes);
    Objects.requireNonNull(ending, "ending");
  }

  /**
   * A timer of the Decider.
   *
   * @param ended when it fired or was canceled
   */
  public record TimerRecord(String id, Instant started, Optional<Instant> ended, boolean canceled) {
    public TimerRecord {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(started, "started");
      Objects.requireNonNull(ended, "ended");
    }

    boolean isOpen() {
      return ended.isEmpty();
    }

    boolean hasFired() {
      return ended.isPresent() && !canceled;
    }
  }

  /** A signal to the job. */
  public record SignalRecord(String name, String input, Instant time) {
    public SignalRecord {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(input, "input");
      Objects.requireNonNull(time, "time");
    }

    /** Whether it is one of the stack's own, which begin with {@code #}. */
    public boolean isReserved() {
      return name.startsWith("#");
    }
  }

  /** Characters that it holds, about. */
  public long size() {
    var texts = opening.input().length() + ending.length();
    return texts
        + tasks.stream().mapToLong(TaskRecord::size).sum()
        + 100L * timers.size()
        + signals.stream().mapToLong(it -> 100L + it.input().length()).sum()
        + notes.stream().mapToLong(String::length).sum();
  }
}
