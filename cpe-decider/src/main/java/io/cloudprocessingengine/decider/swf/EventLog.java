package io.cloudprocessingengine.decider.swf;

import io.cloudprocessingengine.common.log.JobContext;
import io.cloudprocessingengine.common.status.TaskName;
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
    notices.forEach(notice -> JobContext.during("step", notice.step(), () -> log(notice)));
  }

  private static void log(Notice notice) {
    if (notice.what() instanceof Notice.Skipped skipped) {
      log.info("Step {} skipped: {}", notice.step(), skipped.why());
    } else {
      log.info("Step {}: {}", notice.step(), notice.what());
    }
  }

  void log(Decisions decisions) {
    for (var decision : decisions.list()) {
      if (decision instanceof Decision.ScheduleActivity it) {
        begun(it.activityId(), "activity " + it.activity().type() + " scheduled");
      } else if (decision instanceof Decision.ScheduleLambda it) {
        begun(it.id(), "function " + it.lambda().function() + " scheduled");
      } else if (decision instanceof Decision.StartChild it) {
        begun(it.task(), "child " + it.workflowId() + " started");
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

  /** The task's id tells the step, too. */
  private static void begun(String task, String what) {
    JobContext.during(
        "step", TaskName.parse(task).step(), () -> log.info("Step {}: {}", task, what));
  }
}
