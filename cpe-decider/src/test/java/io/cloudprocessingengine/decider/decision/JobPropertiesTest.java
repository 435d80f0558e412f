package io.cloudprocessingengine.decider.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.decider.history.Event;
import io.cloudprocessingengine.decider.history.TimerFired;
import io.cloudprocessingengine.decider.plan.Plan;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for every plan and every history that SWF can write. */
class JobPropertiesTest {
  private static final int TURNS = 500;

  @Property(tries = 1_500)
  void everyJobClosesAsItsPlanSaysWithoutEverThrowing(@ForAll Random random) {
    var plan = new RandomPlans(random).next();
    var swf = new FakeSwf(random);
    var job = new Job(plan, Decided.EXECUTION, Limits.SWF);
    var open = true;
    for (var turn = 0; open && turn < TURNS; turn++) {
      job.addAll(swf.events());
      var decisions = job.decide();
      assertSameWhenDecidedAfresh(plan, swf.events(), job, random);
      assertThat(decisions.list().isEmpty() && swf.runsNothing()).as("stuck").isFalse();
      swf.meanwhile();
      open = !swf.apply(decisions.list());
      swf.somethingHappens();
    }
    assertThat(open).as("closed within %d turns", TURNS).isFalse();
    assertEnded(plan, job, swf.events());
  }

  /**
   * A job that was followed, one read from the beginning, and one read in two parts are the same.
   */
  private static void assertSameWhenDecidedAfresh(
      Plan plan, List<Event> events, Job followed, Random random) {
    var cut = random.nextInt(events.size() + 1);
    var fresh = new Job(plan, Decided.EXECUTION, Limits.SWF).addAll(events.subList(0, cut));
    fresh.decide();
    fresh.addAll(events);

    assertThat(fresh.statuses()).isEqualTo(followed.statuses());
    assertThat(fresh.decide()).isEqualTo(followed.decide());
    assertThat(new Decider(Limits.SWF).decide(plan, Decided.EXECUTION, events))
        .isEqualTo(followed.decide());
  }

  private static void assertEnded(Plan plan, Job job, List<Event> events) {
    var verdict = job.verdict().orElseThrow();
    for (var step : plan.steps()) {
      var status = job.statuses().get(step.name());
      if (verdict instanceof Verdict.Succeeded) {
        assertThat(status.hasEnded()).as(step.name()).isTrue();
        assertThat(status == StepStatus.FAILED && !plan.steps().handlesFailureOf(step.name()))
            .as("unhandled " + step.name())
            .isFalse();
      }
      if (status != StepStatus.WAITING
          && Requirements.mismatch(step, job.statuses()::get).isPresent()) {
        assertThat(status).as(step.name()).isEqualTo(StepStatus.SKIPPED);
      }
    }
    if (verdict instanceof Verdict.Succeeded && !isWoundUp(events)) {
      assertThat(job.state().openWork()).as("running work that the job closed over").isEmpty();
    }
  }

  /** Whether what was asked to stop has had its time to do so. */
  private static boolean isWoundUp(List<Event> events) {
    return events.stream()
        .anyMatch(it -> it instanceof TimerFired fired && fired.timerId().equals(WindUp.TIMER));
  }
}
