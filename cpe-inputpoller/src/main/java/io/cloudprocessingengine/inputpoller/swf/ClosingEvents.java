package io.cloudprocessingengine.inputpoller.swf;

import io.cloudprocessingengine.common.status.JobState;
import io.cloudprocessingengine.inputpoller.job.Ending.Cause;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.swf.model.HistoryEvent;

/** Whether and how a run has closed, by its events. */
final class ClosingEvents {
  private JobState state = JobState.OPEN;
  private Instant closed;
  private String result;
  private Cause cause = Cause.NONE;
  private boolean cancelRequested;

  void add(HistoryEvent event) {
    switch (event.eventType()) {
      case WORKFLOW_EXECUTION_CANCEL_REQUESTED -> cancelRequested = true;
      case WORKFLOW_EXECUTION_COMPLETED -> {
        close(JobState.COMPLETED, event, null, null);
        result = event.workflowExecutionCompletedEventAttributes().result();
      }
      case WORKFLOW_EXECUTION_FAILED -> {
        var failed = event.workflowExecutionFailedEventAttributes();
        close(JobState.FAILED, event, failed.reason(), failed.details());
      }
      case WORKFLOW_EXECUTION_CANCELED -> {
        var canceled = event.workflowExecutionCanceledEventAttributes();
        close(JobState.CANCELED, event, "CANCELED", canceled.details());
      }
      case WORKFLOW_EXECUTION_TIMED_OUT -> {
        var type = event.workflowExecutionTimedOutEventAttributes().timeoutTypeAsString();
        close(JobState.TIMED_OUT, event, "TIMEOUT." + type, null);
      }
      case WORKFLOW_EXECUTION_TERMINATED -> {
        var terminated = event.workflowExecutionTerminatedEventAttributes();
        close(JobState.TERMINATED, event, reason(terminated.reason()), terminated.details());
      }
      case WORKFLOW_EXECUTION_CONTINUED_AS_NEW ->
          close(JobState.CONTINUED_AS_NEW, event, null, null);
      default -> {
        // It closes nothing.
      }
    }
  }

  private static String reason(String given) {
    return given == null || given.isEmpty() ? "TERMINATED" : given;
  }

  private void close(JobState how, HistoryEvent event, String reason, String details) {
    state = how;
    closed = event.eventTimestamp();
    cause = new Cause(reason == null ? "" : reason, details == null ? "" : details);
  }

  JobState state() {
    return state;
  }

  Optional<Instant> closed() {
    return Optional.ofNullable(closed);
  }

  Optional<String> result() {
    return Optional.ofNullable(result);
  }

  Cause cause() {
    return cause;
  }

  boolean cancelRequested() {
    return cancelRequested;
  }
}
