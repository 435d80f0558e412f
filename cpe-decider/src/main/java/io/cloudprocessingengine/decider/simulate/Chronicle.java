package io.cloudprocessingengine.decider.simulate;

import io.cloudprocessingengine.decider.decision.Decision;
import io.cloudprocessingengine.decider.decision.Job;
import io.cloudprocessingengine.decider.decision.Notice;
import io.cloudprocessingengine.decider.decision.StepStatus;
import io.cloudprocessingengine.decider.history.Event;
import io.cloudprocessingengine.decider.history.Outcome;
import io.cloudprocessingengine.decider.history.TimerFired;
import io.cloudprocessingengine.decider.history.WorkEnded;
import io.cloudprocessingengine.decider.history.WorkflowCancelRequested;
import io.cloudprocessingengine.decider.history.WorkflowSignaled;
import io.cloudprocessingengine.decider.plan.DurationText;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Puts into words what happens in a job. */
final class Chronicle {
  private final Job job;
  private final Timeline timeline;
  private final Map<String, StepStatus> known = new HashMap<>();
  private final Map<String, String> children = new HashMap<>();

  Chronicle(Job job, Timeline timeline) {
    this.job = job;
    this.timeline = timeline;
  }

  void note(Instant at, Decision decision) {
    if (decision instanceof Decision.ScheduleActivity it) {
      timeline.note(
          at, it.activityId(), "scheduled", (it.activity().type() + " " + it.input()).strip());
    } else if (decision instanceof Decision.ScheduleLambda it) {
      timeline.note(at, it.id(), "scheduled", (it.lambda().function() + " " + it.input()).strip());
    } else if (decision instanceof Decision.StartChild it) {
      children.put(it.workflowId(), it.task());
      timeline.note(at, it.task(), "started", (it.child().workflow() + " " + it.input()).strip());
    } else if (decision instanceof Decision.RequestCancelChild it) {
      timeline.note(at, task(it.workflowId()), "asked to stop", "");
    } else if (decision instanceof Decision.RequestCancelActivity it) {
      timeline.note(at, it.activityId(), "asked to stop", "");
    } else if (decision instanceof Decision.StartTimer it) {
      timeline.note(at, it.timerId(), "timer started", DurationText.of(it.delay()));
    } else if (decision instanceof Decision.CancelTimer it) {
      timeline.note(at, it.timerId(), "timer stopped", "");
    } else {
      timeline.note(at, "", decision.getClass().getSimpleName(), "");
    }
  }

  /** Notes an event that the job has just taken in, and what became of steps by it. */
  void note(Event event) {
    if (event instanceof WorkEnded it) {
      var id = job.state().workScheduledBy(it.scheduledEventId()).orElseThrow().key().id();
      note(it, task(id), it.outcome());
    } else if (event instanceof TimerFired it) {
      timeline.note(it.time(), it.timerId(), "timer fired", "");
    } else if (event instanceof WorkflowSignaled it) {
      timeline.note(it.time(), it.signal(), "signal", it.input());
    } else if (event instanceof WorkflowCancelRequested it) {
      timeline.note(it.time(), "", "the job is asked to stop", "");
    }
    noteSteps(event);
  }

  /** What people call it: a child by its task, all else by its own id. */
  private String task(String id) {
    return children.getOrDefault(id, id);
  }

  private void note(Event event, String id, Outcome outcome) {
    if (outcome instanceof Outcome.Completed it) {
      timeline.note(event.time(), id, "completed", it.result());
    } else if (outcome instanceof Outcome.Failed it) {
      timeline.note(event.time(), id, "failed", withDetails(it.reason(), it.details()));
    } else if (outcome instanceof Outcome.TimedOut it) {
      timeline.note(event.time(), id, "timed out", it.timeout());
    } else {
      timeline.note(event.time(), id, "canceled", "");
    }
  }

  private static String withDetails(String reason, String details) {
    return details.isEmpty() ? reason : reason + ", " + details;
  }

  private void noteSteps(Event event) {
    var notices = job.noticesAfter(event.id() - 1);
    job.statuses()
        .forEach(
            (step, status) -> {
              if (status.hasEnded() && known.put(step, status) != status) {
                var what = "step " + status.name().toLowerCase(Locale.ROOT);
                timeline.note(event.time(), step, what, why(step, notices));
              }
            });
  }

  private String why(String step, Iterable<Notice> notices) {
    var failure = job.failureOf(step);
    if (failure.isPresent()) {
      return withDetails(failure.get().reason(), failure.get().details());
    }
    for (var notice : notices) {
      if (notice.step().equals(step) && notice.what() instanceof Notice.Skipped skipped) {
        return skipped.why();
      }
    }
    return "";
  }
}
