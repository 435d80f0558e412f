package io.cloudprocessingengine.benchmarks;

import io.cloudprocessingengine.benchmarks.sqs.InputBenchmark;
import io.cloudprocessingengine.benchmarks.start.StartBenchmark;
import io.cloudprocessingengine.benchmarks.swf.DeciderBenchmark;
import io.cloudprocessingengine.benchmarks.swf.LocalBenchmark;
import io.cloudprocessingengine.benchmarks.worker.WorkerBenchmark;
import java.util.List;

/** Runs a benchmark by its name. */
public final class Main {
  private Main() {}

  /** Usage: {@code core | decider | local | input | worker | start}. */
  public static void main(String[] args) throws Exception {
    switch (args.length == 0 ? "" : args[0]) {
      case "core" -> org.openjdk.jmh.Main.main(rest(args));
      case "decider" -> DeciderBenchmark.run();
      case "local" -> LocalBenchmark.run();
      case "start" -> StartBenchmark.run();
      case "input" -> InputBenchmark.run();
      case "worker" -> WorkerBenchmark.run();
      default -> {
        System.err.println(
            "Usage: java -jar benchmarks.jar core [JMH options] | decider | local | input | worker"
                + " | start");
        System.exit(2);
      }
    }
  }

  private static String[] rest(String[] args) {
    return List.of(args).subList(1, args.length).toArray(String[]::new);
  }
}
