package io.cloudprocessingengine.benchmarks.start;

import io.cloudprocessingengine.benchmarks.Kinds;
import io.cloudprocessingengine.benchmarks.Rounds;
import io.cloudprocessingengine.benchmarks.TemporaryFolder;
import io.cloudprocessingengine.local.LocalOptions;
import io.cloudprocessingengine.local.LocalStack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;

/** Time from the start of a daemon to its first poll, and its memory; run it at the root. */
public final class StartBenchmark {
  private static final List<Program> PROGRAMS = Kinds.of(Program.class);
  private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 5);

  /** What suits a process that mostly waits. */
  private static final List<String> SMALL =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xms16m");

  private final Path root = Path.of("").toAbsolutePath();
  private final Map<Program, Path> archives = new EnumMap<>(Program.class);
  private final Launch launch;

  private StartBenchmark(Launch launch) {
    this.launch = launch;
  }

  /** Prints both for a plain JVM, for the options of an image, and for these with an archive. */
  public static void run() throws IOException, InterruptedException {
    var options = LocalOptions.onFreePorts().withDomains("CPE").withQueues("demo-in", "demo-out");
    var polls = new LinkedBlockingQueue<Long>();
    try (var folder = TemporaryFolder.create("archives");
        var stack = LocalStack.start(options);
        var swf = PollWatch.before(stack.swfEndpoint(), polls);
        var sqs = PollWatch.before(stack.sqsEndpoint(), polls)) {
      var environment =
          Map.of(
              "AWS_ENDPOINT_URL_SWF", swf.endpoint().toString(),
              "AWS_ENDPOINT_URL_SQS", sqs.endpoint().toString(),
              "INPUT_QUEUE", stack.queueUrl("demo-in").toString(),
              "OUTPUT_QUEUE", stack.queueUrl("demo-out").toString());
      var benchmark = new StartBenchmark(new Launch(environment, polls));
      benchmark.archive(folder.path());
      benchmark.compare("java -jar", program -> List.of());
      benchmark.compare("Serial GC, C1", program -> SMALL);
      benchmark.compare("Serial GC, C1, class archive", benchmark::withArchive);
      benchmark.local();
    }
  }

  private void archive(Path folder) throws IOException, InterruptedException {
    for (var program : PROGRAMS) {
      var file = folder.resolve(program + ".jsa");
      launch.archive(file, SMALL, program.command(root));
      archives.put(program, file);
    }
  }

  private void compare(String title, Function<Program, List<String>> options)
      throws IOException, InterruptedException {
    var seconds = new Rounds();
    var megabytes = new Rounds();
    for (var round = 0; round < ROUNDS; round++) {
      for (var program : PROGRAMS) {
        var figures = launch.measure(options.apply(program), program.command(root));
        seconds.add(program.name(), figures.seconds());
        megabytes.add(program.name(), figures.megabytes());
      }
    }
    seconds.print("Seconds to the first poll: " + title, PROGRAMS.get(0).name());
    megabytes.print("Megabytes resident when idle: " + title, PROGRAMS.get(0).name());
  }

  private List<String> withArchive(Program program) {
    var options = new ArrayList<>(SMALL);
    options.add("-XX:SharedArchiveFile=" + archives.get(program));
    return options;
  }

  private void local() throws IOException {
    var seconds = new Rounds();
    for (var round = 0; round < ROUNDS; round++) {
      seconds.add("cpe-local", LocalStart.seconds(root));
    }
    seconds.print("Seconds until SWF of cpe-local listens: java -jar", "cpe-local");
  }
}
