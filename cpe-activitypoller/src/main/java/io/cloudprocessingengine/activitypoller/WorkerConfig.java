package io.cloudprocessingengine.activitypoller;

import io.cloudprocessingengine.activitypoller.swf.TaskList;
import io.cloudprocessingengine.activitypoller.task.WorkDirectories;
import io.cloudprocessingengine.common.config.Settings;
import io.cloudprocessingengine.common.daemon.DaemonConfig;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a worker is configured by, its plug-in loaded.
 *
 * @param clientQueues output queue by client name; empty to use those of the jobs
 * @param cancelGrace how long an activity that was asked to stop may take before it is interrupted
 */
record WorkerConfig(
    DaemonConfig daemon,
    TaskList taskList,
    ActivityConfig activity,
    Map<String, String> clientQueues,
    WorkDirectories workDirectories,
    Duration cancelGrace) {
  private static final Duration CANCEL_GRACE = Duration.ofSeconds(30);

  WorkerConfig {
    clientQueues = Map.copyOf(clientQueues);
  }

  /**
   * Reads the whole configuration.
   *
   * @throws io.cloudprocessingengine.common.config.ConfigurationException with every problem, those
   *     of the plug-in included
   */
  static WorkerConfig read(Settings root) {
    var daemon = DaemonConfig.read(root);
    var domain = root.requiredText("domain", "the SWF domain, or -D DOMAIN");
    var activity = ActivityConfig.choose(root);
    var defaultList = activity.map(it -> it.type().defaultTaskList()).orElse("");
    var list = new TaskList(domain, root.text("task_list", defaultList));
    var queues = clientQueues(root);
    var directories = workDirectories(root);
    var cancelGrace = root.duration("cancel_grace", CANCEL_GRACE);
    return root.finish(
        () ->
            new WorkerConfig(
                daemon,
                list,
                activity.orElseThrow(),
                queues,
                directories.orElseThrow(),
                cancelGrace));
  }

  private static Map<String, String> clientQueues(Settings root) {
    var queues = new HashMap<String, String>();
    for (var client : root.sections("clients")) {
      var name = client.requiredText("name", "the client's name");
      var section = client.section("queues");
      // The config file of the InputPoller may be used here too; its input queue is not ours.
      section.text("input");
      var output = section.requiredText("output", "the URL of the client's output queue");
      if (queues.put(name, output) != null) {
        client.problem("name", "there are two clients of the name '" + name + "'");
      }
    }
    return queues;
  }

  private static Optional<WorkDirectories> workDirectories(Settings root) {
    var temporary = Path.of(System.getProperty("java.io.tmpdir"), "cpe-activitypoller");
    var directory = root.path("work_directory").orElse(temporary);
    try {
      return Optional.of(new WorkDirectories(directory));
    } catch (UncheckedIOException e) {
      root.problem("work_directory", e.getMessage());
      return Optional.empty();
    }
  }
}
