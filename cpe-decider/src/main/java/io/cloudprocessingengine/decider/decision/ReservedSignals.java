package io.cloudprocessingengine.decider.decision;

import io.cloudprocessingengine.common.status.CarryName;
import io.cloudprocessingengine.decider.decision.Carried.EarlierSignal;
import io.cloudprocessingengine.decider.history.ExecutionState;
import io.cloudprocessingengine.decider.history.Work;
import io.cloudprocessingengine.decider.history.WorkKey;
import io.cloudprocessingengine.decider.history.WorkKind;
import io.cloudprocessingengine.decider.history.WorkflowSignaled;

/**
 * Signals by which the engine speaks to itself; no client may send them. One that is unknown or
 * says nothing sensible changes nothing, and none serves a step of the plan.
 */
final class ReservedSignals {
  private static final String PREFIX = "#";
  private static final String CANCEL = "#cancel";
  private static final String CANCEL_ACTIVITY = "#cancel-activity";

  private final ExecutionState state;
  private final Progress progress;
  private String cancelReason = "";

  ReservedSignals(ExecutionState state, Progress progress) {
    this.state = state;
    this.progress = progress;
  }

  static boolean isReserved(String signal) {
    return signal.startsWith(PREFIX);
  }

  /** Why the job is to be canceled, in its client's words; empty if it gave none. */
  String cancelReason() {
    return cancelReason;
  }

  void receive(WorkflowSignaled event) {
    switch (event.signal()) {
      case CANCEL -> cancelReason = member(event, "reason");
      case CANCEL_ACTIVITY -> cancelActivity(member(event, "activityId"), event);
      default -> carry(event);
    }
  }

  private void cancelActivity(String activityId, WorkflowSignaled event) {
    state
        .work(new WorkKey(WorkKind.ACTIVITY, activityId))
        .filter(Work::isOpen)
        .ifPresentOrElse(
            work -> progress.toDo().stop(work.key()),
            () -> progress.tasks().cancel(activityId, event));
  }

  private void carry(WorkflowSignaled event) {
    var name = CarryName.parse(event.signal());
    if (name.isPresent()) {
      carry(name.get(), event.input());
      progress.beginIfComplete(event);
    }
  }

  private void carry(CarryName part, String input) {
    var carried = progress.carried();
    switch (part.content()) {
      case LIST -> carried.part(part.number(), JsonText.readOrText(input));
      case RESULT -> carried.part(part.number(), part.about(), input);
      case SIGNAL -> carried.part(part.number(), new EarlierSignal(part.about(), input));
    }
  }

  private static String member(WorkflowSignaled event, String name) {
    return JsonText.readOrText(event.input()).path(name).asText();
  }
}
