package io.cloudprocessingengine.benchmarks.swf;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.swf.SwfClient;

/** Answers each activity task with its input, until its client is closed. */
final class EchoWorker {
  private final SwfClient swf;
  private final String domain;

  EchoWorker(SwfClient swf, String domain) {
    this.swf = swf;
    this.domain = domain;
  }

  void start() {
    var thread = new Thread(this::run, "worker");
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    try {
      while (true) {
        work();
      }
    } catch (SdkException | IllegalStateException e) {
      // The benchmark is over: its client is closed.
      return;
    }
  }

  private void work() {
    var task =
        swf.pollForActivityTask(
            it -> it.domain(domain).taskList(list -> list.name(Jobs.ACTIVITIES)));
    if (task.taskToken() != null && !task.taskToken().isEmpty()) {
      swf.respondActivityTaskCompleted(it -> it.taskToken(task.taskToken()).result(task.input()));
    }
  }
}
