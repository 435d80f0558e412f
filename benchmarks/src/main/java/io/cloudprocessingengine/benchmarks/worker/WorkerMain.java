package io.cloudprocessingengine.benchmarks.worker;

import io.cloudprocessingengine.benchmarks.Daemon;
import io.cloudprocessingengine.benchmarks.MeasuredProcess;
import io.cloudprocessingengine.benchmarks.PlainClients;
import io.cloudprocessingengine.benchmarks.Usage;
import io.cloudprocessingengine.local.LocalStack;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One that runs tasks, in a process of its own. */
final class WorkerMain {
  private static final String OURS = "io.cloudprocessingengine.activitypoller.Main";

  private WorkerMain() {}

  /**
   * Starts one.
   *
   * @param folder for its files, to be removed when it has ended
   */
  static MeasuredProcess start(WorkerKind kind, LocalStack stack, Path folder) {
    var arguments = List.of(kind.name(), stack.swfEndpoint().toString(), folder.toString());
    return MeasuredProcess.start(WorkerMain.class, kind.logLevel(), arguments);
  }

  public static void main(String[] args) throws IOException {
    var kind = WorkerKind.valueOf(args[0]);
    if (kind == WorkerKind.FLOOR) {
      new FloorWorker(PlainClients.swf(URI.create(args[1])), kind.name()).start();
    } else {
      ours(kind, args[1], Path.of(args[2]));
    }
    Usage.tell();
  }

  private static void ours(WorkerKind kind, String swf, Path folder) throws IOException {
    var text =
        """
        aws: {region: us-east-1, endpoints: {swf: "%s"}}
        log: {level: %s}
        domain: %s
        grace: 0s
        work_directory: work
        activities:
        - {name: %s, version: "%s", file: echo.jar, isolation: %s,
           class: %s%s}
        """
            .formatted(
                swf,
                kind.logLevel(),
                kind,
                TaskFeed.ACTIVITY,
                TaskFeed.VERSION,
                kind.isolation(),
                Echo.class.getName(),
                kind == WorkerKind.PROCESS ? ", jvm_options: [-XX:+UseSerialGC, -Xmx256m]" : "");
    EchoJar.write(folder);
    var file = Files.writeString(folder.resolve("worker.yaml"), text);
    Daemon.start(OURS, "-c", file.toString());
  }
}
