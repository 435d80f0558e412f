package io.cloudprocessingengine.benchmarks.core;

import io.cloudprocessingengine.benchmarks.JobPlan;
import io.cloudprocessingengine.decider.decision.Decisions;
import io.cloudprocessingengine.decider.decision.Job;
import io.cloudprocessingengine.decider.history.DecisionTaskEvent;
import io.cloudprocessingengine.decider.history.DecisionTaskPhase;
import io.cloudprocessingengine.decider.history.Event;
import io.cloudprocessingengine.decider.plan.Plan;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A whole history of one job: to catch up with it, and to decide at every task of it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class DecidingBenchmark {
  /** The longest history that SWF keeps, and a tenth of it. */
  @Param({"2500", "25000"})
  int events;

  private Plan plan;
  private List<Event> history;

  /** A step takes six events. */
  @Setup
  public void record() {
    plan = JobPlan.sequence(events / 6 + 2).load();
    history = RecordedHistory.of(plan, events);
  }

  /** A decider that takes over a job: all events, one decision. */
  @Benchmark
  public Decisions catchUp() {
    return job().addAll(history).decide();
  }

  /** A decider that has the job from its beginning: a decision at every decision task. */
  @Benchmark
  public Job decideAtEveryTask() {
    var job = job();
    for (var event : history) {
      job.add(event);
      if (event instanceof DecisionTaskEvent task && task.phase() == DecisionTaskPhase.STARTED) {
        job.decide();
      }
    }
    return job;
  }

  private Job job() {
    return new Job(plan, RecordedHistory.EXECUTION, RecordedHistory.LIMITS);
  }
}
