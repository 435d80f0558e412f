package io.cloudprocessingengine.benchmarks.sqs;

import io.cloudprocessingengine.benchmarks.Daemon;
import io.cloudprocessingengine.benchmarks.MeasuredProcess;
import io.cloudprocessingengine.benchmarks.PlainClients;
import io.cloudprocessingengine.benchmarks.Usage;
import io.cloudprocessingengine.local.LocalStack;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;

/** One that carries commands out, in a process of its own. */
final class InputMain {
  private static final String OURS = "io.cloudprocessingengine.inputpoller.Main";

  private InputMain() {}

  static MeasuredProcess start(InputKind kind, LocalStack stack) {
    var arguments =
        List.of(
            kind.name(),
            stack.swfEndpoint().toString(),
            stack.sqsEndpoint().toString(),
            stack.queueUrl(kind.input()).toString(),
            stack.queueUrl(kind.output()).toString());
    return MeasuredProcess.start(InputMain.class, "WARN", arguments);
  }

  public static void main(String[] args) throws IOException {
    var queues = List.of(args[3], args[4]);
    switch (InputKind.valueOf(args[0])) {
      case FLOOR -> floor(args, queues).start(false);
      case FLOOR_BATCHED -> floor(args, queues).start(true);
      case CPE -> ours(args);
    }
    Usage.tell();
  }

  private static FloorInput floor(String[] args, List<String> queues) {
    var swf = PlainClients.swf(URI.create(args[1]));
    return new FloorInput(swf, PlainClients.sqs(URI.create(args[2])), queues);
  }

  private static void ours(String[] args) throws IOException {
    var text =
        """
        aws: {region: us-east-1, endpoints: {swf: "%s", sqs: "%s"}}
        log: {level: warn}
        grace: 1s
        clients:
        - name: benchmark
          domain: CPE
          queues: {input: "%s", output: "%s"}
        """
            .formatted(args[1], args[2], args[3], args[4]);
    var file = Files.createTempFile("inputpoller", ".yaml");
    file.toFile().deleteOnExit();
    Files.writeString(file, text);
    Daemon.start(OURS, "-c", file.toString());
  }
}
