package io.cloudprocessingengine.decider.swf;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudprocessingengine.decider.decision.StepStatus;
import io.cloudprocessingengine.decider.decision.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import software.amazon.awssdk.services.swf.model.EventType;

/**
 * What holds for every plan on the SWF of cpe-local, which judges each decision, in whatever order
 * things happen.
 */
class JobOnEnginePropertiesTest {
  /** What can be refused only because something happened while the decider was thinking. */
  private static final List<String> RACES =
      List.of(
          "COMPLETE_WORKFLOW UNHANDLED_DECISION",
          "FAIL_WORKFLOW UNHANDLED_DECISION",
          "CANCEL_WORKFLOW UNHANDLED_DECISION",
          "CANCEL_TIMER TIMER_ID_UNKNOWN",
          "REQUEST_CANCEL_ACTIVITY ACTIVITY_ID_UNKNOWN",
          "REQUEST_CANCEL_EXTERNAL_WORKFLOW UNKNOWN_EXTERNAL_WORKFLOW_EXECUTION");

  private static final int TURNS = 400;
  private static final EngineSwf ENGINE = new EngineSwf();

  @Property(tries = 500)
  void theOrderOfEventsDecidesNothingAndSwfRefusesNothing(@ForAll Random random) {
    var planned = new PlannedJob(random);
    var luck = random.nextLong();

    for (var order = 0; order < 2; order++) {
      var job = begin(planned);
      var world = new RandomWorld(ENGINE, job, planned, new Random(luck + order));
      run(job, world);
      assertThat(job.refused()).isEmpty();
      assertEndsAsPlanned(planned, job);
    }
  }

  @Property(tries = 300)
  void whatHappensWhileItThinksChangesNothing(@ForAll Random random) {
    var planned = new PlannedJob(random);
    var job = begin(planned);
    var world = new RandomWorld(ENGINE, job, planned, random);
    job.meanwhile(() -> random.ints(random.nextInt(3)).forEach(i -> world.next()));

    run(job, world);

    assertThat(RACES).containsAll(job.refused());
    assertEndsAsPlanned(planned, job);
  }

  @Property(tries = 300)
  void aJobThatIsAskedToStopStops(@ForAll Random random) {
    var planned = new PlannedJob(random);
    var job = begin(planned);
    var world = new RandomWorld(ENGINE, job, planned, random);
    for (var i = random.nextInt(8); i > 0 && job.isOpen(); i--) {
      job.decideAll();
      world.next();
    }
    job.decideAll();
    if (job.isOpen()) {
      job.requestCancel();
      var scheduled = job.scheduled();
      run(job, world);
      assertThat(job.scheduled()).isEqualTo(scheduled);
      assertThat(job.last().eventType())
          .isIn(EventType.WORKFLOW_EXECUTION_CANCELED, EventType.WORKFLOW_EXECUTION_FAILED);
    }
    assertThat(job.refused()).isEmpty();
  }

  private static EngineJob begin(PlannedJob planned) {
    ENGINE.reset();
    var job = EngineJob.start(ENGINE, planned.yaml(), PlannedJob.INPUT);
    job.swf()
        .registerWorkflowType(
            it ->
                it.domain(EngineJob.DOMAIN)
                    .name("Child")
                    .version("1")
                    .defaultTaskStartToCloseTimeout("NONE")
                    .defaultExecutionStartToCloseTimeout("86400")
                    .defaultTaskList(to -> to.name("children")));
    return job;
  }

  private static void run(EngineJob job, RandomWorld world) {
    for (var turn = 0; turn < TURNS; turn++) {
      var decisions = job.decide();
      while (decisions.isPresent()) {
        assertClosesWhenItShould(job, decisions.get().closing().isPresent());
        decisions = job.decide();
      }
      if (!job.isOpen()) {
        return;
      }
      assertThat(world.next()).as("something can still happen").isTrue();
    }
    throw new AssertionError("open after " + TURNS + " turns: " + job.job().statuses());
  }

  private static void assertClosesWhenItShould(EngineJob job, boolean closes) {
    var verdict = job.job().verdict();
    if (verdict.isEmpty()) {
      assertThat(closes).isFalse();
    } else if (job.job().state().openWork().isEmpty()) {
      assertThat(closes).as("%s with nothing left to wait for", verdict).isTrue();
    }
  }

  private static void assertEndsAsPlanned(PlannedJob planned, EngineJob job) {
    var fatal = planned.fatal();
    var last = job.last();
    if (fatal.isEmpty()) {
      assertThat(last.eventType()).isEqualTo(EventType.WORKFLOW_EXECUTION_COMPLETED);
      assertThat(statuses(job)).isEqualTo(new TreeMap<>(planned.statuses()));
      assertThat(job.openCounts().openActivityTasks()).isZero();
      assertThat(job.openCounts().openChildWorkflowExecutions()).isZero();
      assertThat(job.openCounts().openLambdaFunctions()).isZero();
    } else {
      assertThat(last.eventType()).isEqualTo(EventType.WORKFLOW_EXECUTION_FAILED);
      var verdict = (Verdict.Failed) job.job().verdict().orElseThrow();
      assertThat(fatal).contains(verdict.step().orElseThrow());
    }
  }

  private static Map<String, String> statuses(EngineJob job) {
    var statuses = new TreeMap<String, String>();
    for (Map.Entry<String, StepStatus> step : job.job().statuses().entrySet()) {
      statuses.put(step.getKey(), step.getValue().name().toLowerCase(Locale.ROOT));
    }
    return statuses;
  }
}
