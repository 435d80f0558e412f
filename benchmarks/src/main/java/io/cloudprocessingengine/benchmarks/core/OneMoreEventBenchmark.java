package io.cloudprocessingengine.benchmarks.core;

import io.cloudprocessingengine.benchmarks.JobPlan;
import io.cloudprocessingengine.decider.decision.Decisions;
import io.cloudprocessingengine.decider.decision.Job;
import io.cloudprocessingengine.decider.history.DecisionTaskEvent;
import io.cloudprocessingengine.decider.history.DecisionTaskPhase;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One more event, and the decision after it, when a job has so many events. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class OneMoreEventBenchmark {
  /** The plan is the same for both: only the history differs. */
  private static final int STEPS = 20_000 / 6 + 2;

  @Param({"100", "20000"})
  int events;

  private Job job;

  @Setup(Level.Iteration)
  public void catchUp() {
    var plan = JobPlan.sequence(STEPS).load();
    job = new Job(plan, RecordedHistory.EXECUTION, RecordedHistory.LIMITS);
    job.addAll(RecordedHistory.of(plan, events));
  }

  @Benchmark
  public Decisions oneMore() {
    var id = job.state().lastEventId() + 1;
    job.add(new DecisionTaskEvent(id, Instant.EPOCH, DecisionTaskPhase.STARTED));
    return job.decide();
  }
}
