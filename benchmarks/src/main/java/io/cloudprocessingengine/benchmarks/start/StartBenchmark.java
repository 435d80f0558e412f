package io.cloudprocessingengine.benchmarks.start;

import io.cloudprocessingengine.benchmarks.Rounds;
import io.cloudprocessingengine.local.LocalOptions;
import io.cloudprocessingengine.local.LocalStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;

/** Time from the start of a daemon to its first poll, and its memory; run it at the root. */
public final class StartBenchmark {
  private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 5);

  /** What suits a process that mostly waits; the class archive comes with it. */
  private static final List<String> SMALL = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private final Path root = Path.of("").toAbsolutePath();
  private final Map<Program, Path> archives = new EnumMap<>(Program.class);
  private final Launch launch;

  private StartBenchmark(Launch launch) {
    this.launch = launch;
  }

  /** Prints both for a plain JVM, then for one with the options of an image. */
  public static void run() throws IOException, InterruptedException {
    var options = LocalOptions.onFreePorts().withDomains("CPE").withQueues("demo-in", "demo-out");
    var polls = new LinkedBlockingQueue<Long>();
    try (var stack = LocalStack.start(options);
        var swf = PollWatch.before(stack.swfEndpoint(), polls);
        var sqs = PollWatch.before(stack.sqsEndpoint(), polls)) {
      var environment =
          Map.of(
              "AWS_ENDPOINT_URL_SWF", swf.endpoint().toString(),
              "AWS_ENDPOINT_URL_SQS", sqs.endpoint().toString(),
              "INPUT_QUEUE", stack.queueUrl("demo-in").toString(),
              "OUTPUT_QUEUE", stack.queueUrl("demo-out").toString());
      var benchmark = new StartBenchmark(new Launch(environment, polls));
      benchmark.archive();
      benchmark.compare("java -jar", false);
      benchmark.compare("Serial GC, C1, class archive", true);
      benchmark.local();
    }
  }

  private void archive() throws IOException, InterruptedException {
    for (var program : Program.values()) {
      var file = Files.createTempDirectory("archive").resolve(program + ".jsa");
      launch.archive(file, SMALL, program.command(root));
      archives.put(program, file);
    }
  }

  private void compare(String title, boolean small) throws IOException, InterruptedException {
    var seconds = new Rounds();
    var megabytes = new Rounds();
    for (var round = 0; round < ROUNDS; round++) {
      for (var program : Program.values()) {
        var jvm = small ? small(program) : List.<String>of();
        var figures = launch.measure(jvm, program.command(root));
        seconds.add(program.name(), figures.seconds());
        megabytes.add(program.name(), figures.megabytes());
      }
    }
    seconds.print("Seconds to the first poll: " + title, Program.EMPTY.name());
    megabytes.print("Megabytes resident when idle: " + title, Program.EMPTY.name());
  }

  private List<String> small(Program program) {
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
