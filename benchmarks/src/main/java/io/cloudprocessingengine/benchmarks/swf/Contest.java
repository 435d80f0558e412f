package io.cloudprocessingengine.benchmarks.swf;

import io.cloudprocessingengine.benchmarks.JobPlan;
import io.cloudprocessingengine.benchmarks.MeasuredProcess;
import io.cloudprocessingengine.benchmarks.Usage;
import io.cloudprocessingengine.local.LocalOptions;
import io.cloudprocessingengine.local.LocalStack;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Deciders on one stack, each with its domain and process, all there from the start. */
final class Contest implements AutoCloseable {
  private static final String QUEUE = "out";

  private final LocalStack stack;
  private final Map<DeciderKind, Jobs> jobs = new EnumMap<>(DeciderKind.class);
  private final Map<DeciderKind, MeasuredProcess> deciders = new EnumMap<>(DeciderKind.class);

  private Contest(LocalStack stack) {
    this.stack = stack;
  }

  static Contest open(JobPlan plan, List<DeciderKind> kinds) {
    var domains = kinds.stream().map(Enum::name).toArray(String[]::new);
    var options = LocalOptions.onFreePorts().withDomains(domains).withQueues(QUEUE);
    var contest = new Contest(LocalStack.start(options));
    for (var kind : kinds) {
      contest.jobs.put(kind, Jobs.open(contest.stack.swfEndpoint(), kind.name(), plan));
      contest.deciders.put(kind, DeciderMain.start(kind, plan, contest.stack, QUEUE));
    }
    return contest;
  }

  /** Runs so many jobs to their end, and tells what they took. */
  Usage run(DeciderKind kind, int count) {
    var decider = deciders.get(kind);
    var before = decider.usage();
    jobs.get(kind).run(count);
    return decider.usage().since(before);
  }

  @Override
  public void close() {
    deciders.values().forEach(MeasuredProcess::close);
    jobs.values().forEach(Jobs::close);
    stack.close();
  }
}
