package io.cloudprocessingengine.decider.swf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.swf.model.EventType;

/** SWF's limits as cpe-local keeps them: all work is done, and SWF has nothing to refuse. */
class LimitsOnEngineTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final String WORK =
      """
      name: Large
      version: "1"
      activities: [{name: Work, version: "1", outputs_spec: {n: $.n}}]
      """;

  private final EngineSwf engine = new EngineSwf();

  private static String parallel(int steps) {
    return WORK
        + "steps:\n"
        + IntStream.rangeClosed(1, steps)
            .mapToObj("- {name: S%d, activity: Work}\n"::formatted)
            .collect(Collectors.joining())
        + "output: done\n";
  }

  private static String map(String more) {
    return WORK
        + "steps:\n- {name: M, activity: Work, for_each: '{{ range(1000) }}', max_concurrency: 1000, retry: {max_attempts: 2, interval: 0s}, input: {n: '{{__item__}}'}}\n"
        + more;
  }

  @Test
  void noMoreThanAHundredDecisionsAreMadeAtATimeAndTheOthersFollow() {
    var job = EngineJob.start(engine, parallel(250), "{}");

    assertThat(job.decide().orElseThrow().list()).hasSize(100);
    engine.passToNext(MINUTE);
    assertThat(job.decide().orElseThrow().list()).hasSize(100);
    engine.passToNext(MINUTE);
    assertThat(job.decide().orElseThrow().list()).hasSize(52);
    assertThat(job.scheduled()).hasSize(250).doesNotHaveDuplicates();
    assertThat(job.refused()).isEmpty();
  }

  @Test
  void aPlanOfMoreParallelStepsThanMayBeOpenRunsToItsEnd() {
    var job = EngineJob.start(engine, parallel(1_200), "{}").unjudged();
    settle(engine, job);
    assertThat(job.openCounts().openActivityTasks()).isEqualTo(1_000);

    completeAll(engine, job);

    assertThat(job.last().eventType()).isEqualTo(EventType.WORKFLOW_EXECUTION_COMPLETED);
    assertThat(job.scheduled()).hasSize(1_200).doesNotHaveDuplicates();
    assertThat(job.refused()).isEmpty();
  }

  @Test
  void aMapOfAThousandItemsKeepsTheirOrder() {
    var job = EngineJob.start(engine, map("output: '{{M}}'\n"), "{}").unjudged();

    settle(engine, job);
    completeAll(engine, job);

    var expected =
        IntStream.range(0, 1_000)
            .mapToObj("{\"n\":%d}"::formatted)
            .collect(Collectors.joining(",", "[", "]"));
    assertThat(job.last().workflowExecutionCompletedEventAttributes().result()).isEqualTo(expected);
    assertThat(job.refused()).isEmpty();
  }

  @Test
  void whatIsThrottledIsDoneAfterAPause() {
    var throttled = new EngineSwf(true);
    var job = EngineJob.start(throttled, map("output: done\n"), "{}").unjudged();
    settle(throttled, job);
    // All that is let through at once is used up by the first attempts.
    for (var task = job.take("Work"); task.isPresent(); task = job.take("Work")) {
      var token = task.get().taskToken();
      job.swf().respondActivityTaskFailed(it -> it.taskToken(token).reason("BROKEN"));
    }
    job.decideAll();
    for (var second = 0; second < 30; second++) {
      throttled.pass(Duration.ofSeconds(1));
      job.decideAll();
    }

    assertThat(job.refused())
        .isNotEmpty()
        .containsOnly("SCHEDULE_ACTIVITY ACTIVITY_CREATION_RATE_EXCEEDED");
    assertThat(job.scheduled()).hasSize(2_000).doesNotHaveDuplicates();
  }

  /** Decides all that can be decided before somebody else does something. */
  private static void settle(EngineSwf engine, EngineJob job) {
    do {
      job.decideAll();
    } while (engine.passToNext(Duration.ZERO));
  }

  /** Each task is decided on by itself. */
  private static void completeAll(EngineSwf engine, EngineJob job) {
    for (var task = job.take("Work"); task.isPresent(); task = job.take("Work")) {
      var done = task.get();
      job.swf()
          .respondActivityTaskCompleted(
              it ->
                  it.taskToken(done.taskToken())
                      .result(done.input() == null ? "{}" : done.input()));
      settle(engine, job);
    }
  }
}
