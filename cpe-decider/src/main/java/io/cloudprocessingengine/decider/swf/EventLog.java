package io.cloudprocessingengine.decider.swf;

import io.cloudprocessingengine.decider.decision.Decision;
import io.cloudprocessingengine.decider.decision.Decisions;
import io.cloudprocessingengine.decider.decision.Notice;
import io.cloudprocessingengine.decider.history.DecisionRefused;
import io.cloudprocessingengine.decider.history.Event;
import io.cloudprocessingengine.decider.history.UnknownEvent;
import io.cloudprocessingengine.decider.history.WorkflowStarted;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what jobs do, and what SWF does that nobody expects. */
final class EventLog {
  private static final Logger log = LoggerFactory.getLogger(EventLog.class);

  private final Set<String> unknown = new HashSet<>();

  /** Looks at the events that are new since the last decision. */
  void log(DecisionTask task) {
    for (var event : task.events()) {
      if (event.id() > task.previousStartedEventId()) {
        log(task, event);
      }
    }
  }

  private void log(DecisionTask task, Event event) {
    if (event instanceof DecisionRefused refused) {
      log.warn(
          "SWF refused {} {} of {}: {}",
          refused.decision(),
          refused.subject(),
          task.execution(),
          refused.cause());
    } else if (event instanceof UnknownEvent it && unknown.add(it.type())) {
      log.warn(
          "SWF has events of type {}, which this decider does not know: they are skipped",
          it.type());
    } else if (event instanceof WorkflowStarted it) {
      log.info("Job of {} started", it.start().type());
    }
  }

  /** Says which steps are not run. */
  void log(List<Notice> notices) {
    for (var notice : notices) {
      if (notice.what() instanceof Notice.Skipped skipped) {
        log.info("Step {} skipped: {}", notice.step(), skipped.why());
      } else {
        log.info("Step {}: {}", notice.step(), notice.what());
      }
    }
  }

  void log(Decisions decisions) {
    for (var decision : decisions.list()) {
      if (decision instanceof Decision.ScheduleActivity it) {
        log.info("Step {}: activity {} scheduled", it.activityId(), it.activity().type());
      } else if (decision instanceof Decision.ScheduleLambda it) {
        log.info("Step {}: function {} scheduled", it.id(), it.lambda().function());
      } else if (decision instanceof Decision.StartChild it) {
        log.info("Step {}: child {} started", it.task(), it.workflowId());
      } else if (decision instanceof Decision.FailWorkflow it) {
        log.info("Job failed: {}", it.reason().reason());
      } else if (decision instanceof Decision.CompleteWorkflow) {
        log.info("Job completed");
      } else if (decision instanceof Decision.CancelWorkflow) {
        log.info("Job canceled");
      } else {
        log.debug("Decided {}", decision);
      }
    }
  }
}
