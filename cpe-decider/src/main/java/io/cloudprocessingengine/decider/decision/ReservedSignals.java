package io.cloudprocessingengine.decider.decision;

import io.cloudprocessingengine.decider.decision.Carried.EarlierSignal;
import io.cloudprocessingengine.decider.history.ExecutionState;
import io.cloudprocessingengine.decider.history.Work;
import io.cloudprocessingengine.decider.history.WorkKey;
import io.cloudprocessingengine.decider.history.WorkKind;
import io.cloudprocessingengine.decider.history.WorkflowSignaled;
import java.util.regex.Pattern;

/**
 * Signals by which the engine speaks to itself; no client may send them. One that is unknown or
 * says nothing sensible changes nothing, and none serves a step of the plan.
 */
final class ReservedSignals {
  private static final String PREFIX = "#";
  private static final String CANCEL = "#cancel";
  private static final String CANCEL_ACTIVITY = "#cancel-activity";
  private static final Pattern CARRY =
      Pattern.compile("#carry-(\\d{1,6})(?:([:=])(.+))?", Pattern.DOTALL);

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
      case CANCEL_ACTIVITY -> cancelActivity(member(event, "activityId"));
      default -> carry(event);
    }
  }

  private void cancelActivity(String activityId) {
    state
        .work(new WorkKey(WorkKind.ACTIVITY, activityId))
        .filter(Work::isOpen)
        .ifPresent(work -> progress.toDo().stop(work.key()));
  }

  private void carry(WorkflowSignaled event) {
    var name = CARRY.matcher(event.signal());
    if (!name.matches()) {
      return;
    }
    var number = Integer.parseInt(name.group(1));
    if (name.group(2) == null) {
      progress.carried().part(number, JsonText.readOrText(event.input()));
    } else if (name.group(2).equals("=")) {
      progress.carried().part(number, new EarlierSignal(name.group(3), event.input()));
    } else {
      progress.carried().part(number, name.group(3), event.input());
    }
    progress.beginIfComplete(event);
  }

  private static String member(WorkflowSignaled event, String name) {
    return JsonText.readOrText(event.input()).path(name).asText();
  }
}
