package io.cloudprocessingengine.benchmarks.worker;

import software.amazon.awssdk.services.swf.SwfClient;

/** The least that runs tasks: nothing is checked, nothing can fail. */
final class FloorWorker {
  private final SwfClient swf;
  private final String domain;

  FloorWorker(SwfClient swf, String domain) {
    this.swf = swf;
    this.domain = domain;
  }

  void start() {
    var thread =
        new Thread(
            () -> {
              while (true) {
                turn();
              }
            },
            "floor");
    thread.start();
  }

  private void turn() {
    var task =
        swf.pollForActivityTask(
            it -> it.domain(domain).taskList(list -> list.name(TaskFeed.TASK_LIST)));
    if (task.taskToken() != null && !task.taskToken().isEmpty()) {
      swf.respondActivityTaskCompleted(it -> it.taskToken(task.taskToken()).result(task.input()));
    }
  }
}
