package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Notes the steps that change the state, in the order in which they do, and brings them to the
 * journal before anybody is answered. It gives out the run ids, because a step that is done again
 * has to give the same.
 */
final class Recorder {
  private final Timeline timeline;
  private final Supplier<String> newRunIds;
  private final Deque<String> oldRunIds = new ArrayDeque<>();
  private final Set<Integer> oldThrottled = new HashSet<>();
  private final List<Draft> drafts = new ArrayList<>();
  private Journal journal = Journal.none();
  private boolean replaying;

  /** A step that may still go on. */
  private static final class Draft {
    private final long time;
    private final String operation;
    private final JsonNode input;
    private final List<String> runIds = new ArrayList<>(0);
    private final List<Integer> throttled = new ArrayList<>(0);
    private int asked;
    private boolean failed;

    Draft(long time, String operation, JsonNode input) {
      this.time = time;
      this.operation = operation;
      this.input = input;
    }

    Step step() {
      return new Step(time, operation, input, runIds, throttled, failed);
    }
  }

  Recorder(Timeline timeline, Supplier<String> newRunIds) {
    this.timeline = timeline;
    this.newRunIds = newRunIds;
  }

  /** From now on, a step is going on. */
  void begin(String operation, JsonNode input) {
    drafts.add(new Draft(timeline.now(), operation, input));
  }

  /** The step that goes on was refused: it changed nothing. */
  void withdraw() {
    drafts.remove(drafts.size() - 1);
  }

  /** A defect has ended the step that goes on, somewhere in the middle. */
  void fail() {
    if (!drafts.isEmpty()) {
      drafts.get(drafts.size() - 1).failed = true;
    }
  }

  String newRunId() {
    var runId = replaying ? oldRunIds.remove() : newRunIds.get();
    drafts.get(drafts.size() - 1).runIds.add(runId);
    return runId;
  }

  /** Asks a throttle, which remembers more than the state has; so the answer is noted. */
  boolean admits(BooleanSupplier throttle) {
    var draft = drafts.get(drafts.size() - 1);
    var number = draft.asked++;
    var admitted = replaying ? !oldThrottled.contains(number) : throttle.getAsBoolean();
    if (!admitted) {
      draft.throttled.add(number);
    }
    return admitted;
  }

  /** Does steps again: run ids are those of the step, and nothing is written. */
  void replay(Step step) {
    replaying = true;
    oldRunIds.addAll(step.runIds());
    oldThrottled.addAll(step.throttled());
  }

  /** Forgets the steps that were noted while they were done again. */
  void endReplay() {
    replaying = false;
    oldRunIds.clear();
    oldThrottled.clear();
    drafts.clear();
  }

  void writeTo(Journal other) {
    journal = other;
  }

  /** Writes the steps; when it returns, they survive the end of the process. */
  void flush(Supplier<List<JsonNode>> snapshot) {
    if (drafts.isEmpty()) {
      return;
    }
    var steps = drafts.stream().map(Draft::step).toList();
    drafts.clear();
    journal.append(steps);
    if (journal.isFull()) {
      journal.compact(snapshot.get());
    }
  }
}
