package io.cloudprocessingengine.decider.simulate;

import io.cloudprocessingengine.decider.decision.Decision;
import io.cloudprocessingengine.decider.decision.Job;
import io.cloudprocessingengine.decider.decision.Limits;
import io.cloudprocessingengine.decider.history.CloseStatus;
import io.cloudprocessingengine.decider.history.ExecutionId;
import io.cloudprocessingengine.decider.history.WorkflowStart;
import io.cloudprocessingengine.decider.history.WorkflowStarted;
import io.cloudprocessingengine.decider.history.WorkflowType;
import io.cloudprocessingengine.decider.plan.DurationText;
import io.cloudprocessingengine.decider.plan.Plan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Runs one job of a plan from its start to its close, in virtual time. The same plan, input, script
 * and start always give the same report.
 */
public final class Simulation {
  private static final ExecutionId EXECUTION = new ExecutionId("simulated", "simulated");

  private final Plan plan;
  private final Job job;
  private final VirtualSwf swf;
  private final Timeline timeline;
  private final Chronicle chronicle;
  private final Stage stage;
  private final Instant start;
  private Report.Close close;

  private Simulation(Plan plan, Script script, Instant start) {
    this.plan = plan;
    this.start = start;
    job = new Job(plan, EXECUTION, Limits.SWF);
    swf = new VirtualSwf(start);
    timeline = new Timeline(start);
    chronicle = new Chronicle(job, timeline);
    stage = new Stage(plan, script, swf);
    script.cancelAt().ifPresent(swf::cancelLater);
    script.signals().forEach(it -> swf.signalLater(it.at(), it.name(), it.input().toString()));
  }

  /**
   * Runs a job.
   *
   * @param input the workflow's, as JSON
   * @param start the instant that the plan sees as now
   */
  public static Report run(Plan plan, String input, Script script, Instant start) {
    return new Simulation(plan, script, start).run(input);
  }

  private Report run(String input) {
    var limit = plan.settings().executionTimeout().duration().orElseThrow();
    var type = new WorkflowType(plan.id().name(), plan.id().version());
    var started = new WorkflowStart(type, input, List.of());
    swf.record((id, time) -> new WorkflowStarted(id, time, started));
    while (close == null && swf.advance() && isWithin(limit)) {
      takeIn();
      var decisions = job.decide().list();
      swf.decided();
      decisions.forEach(this::follow);
      takeIn();
      stage.sendSignals(job.statuses());
    }
    if (close == null) {
      var reason =
          isWithin(limit)
              ? "nothing comes that it waits for"
              : "it takes longer than it may, " + DurationText.of(limit);
      close = new Report.Close(limit, CloseStatus.TIMED_OUT, reason, "");
    }
    return new Report(plan.id(), close, timeline.entries(), job.statuses());
  }

  private boolean isWithin(Duration limit) {
    return Duration.between(start, swf.now()).compareTo(limit) < 0;
  }

  private void takeIn() {
    for (var event : swf.read()) {
      job.add(event);
      chronicle.note(event);
    }
  }

  private void follow(Decision decision) {
    var closed = closing(decision);
    if (closed.isPresent()) {
      close = closed.get();
    } else {
      chronicle.note(swf.now(), decision);
      stage.follow(decision);
    }
  }

  private Optional<Report.Close> closing(Decision decision) {
    var at = Duration.between(start, swf.now());
    if (decision instanceof Decision.CompleteWorkflow it) {
      return Optional.of(new Report.Close(at, CloseStatus.COMPLETED, it.result(), ""));
    }
    if (decision instanceof Decision.FailWorkflow it) {
      var reason = it.reason();
      return Optional.of(
          new Report.Close(at, CloseStatus.FAILED, reason.reason(), reason.details()));
    }
    return decision instanceof Decision.CancelWorkflow
        ? Optional.of(new Report.Close(at, CloseStatus.CANCELED, "it was asked to stop", ""))
        : Optional.empty();
  }
}
