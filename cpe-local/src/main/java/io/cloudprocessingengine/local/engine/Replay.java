package io.cloudprocessingengine.local.engine;

import io.cloudprocessingengine.local.api.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does the steps of a journal once more. */
final class Replay {
  private static final Logger log = LoggerFactory.getLogger(Replay.class);

  private final Region region;
  private final Operations operations;

  Replay(Region region, Operations operations) {
    this.region = region;
    this.operations = operations;
  }

  /**
   * Does the step at its own time.
   *
   * @throws IllegalStateException when it cannot be done, because another state was before it
   */
  void redo(Step step) {
    region.timeline().returnTo(step.time());
    region.recorder().replay(step);
    try {
      perform(step);
      region.agenda().settle();
    } catch (Fault | IllegalStateException e) {
      throw new IllegalStateException("Cannot do again: " + step.node(), e);
    } catch (RuntimeException e) {
      if (!step.failed()) {
        throw new IllegalStateException("Cannot do again: " + step.node(), e);
      }
      log.warn("{} failed as it did when it was done first", step.operation(), e);
    }
    endStep(step);
  }

  private void perform(Step step) {
    region.recorder().begin(step.operation(), step.input());
    switch (step.operation()) {
      case Step.DUE -> region.timeline().takeNext().run();
      case Step.RESET -> region.clear();
      default -> {
        var unused = operations.call(step.operation(), new Request(step.input()));
      }
    }
  }

  /** Nobody waits for the answers; but a poll that was given a task has to be given it again. */
  private void endStep(Step step) {
    var answered = !region.agenda().takeReplies().isEmpty();
    region.agenda().takeInvocations();
    region.recorder().endReplay();
    if (step.operation().startsWith("PollFor") && !answered) {
      throw new IllegalStateException("There is no task for: " + step.node());
    }
  }
}
