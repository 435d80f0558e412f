package io.cloudprocessingengine.activitypoller;

import io.cloudprocessingengine.activitypoller.swf.TaskList;
import io.cloudprocessingengine.activitypoller.task.WorkRoot;
import io.cloudprocessingengine.common.config.Settings;
import io.cloudprocessingengine.common.daemon.DaemonConfig;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a worker is configured by, its plug-in loaded.
 *
 * @param clientQueues output queue by client name; empty to use those of the jobs
 */
record WorkerConfig(
    DaemonConfig daemon,
    TaskList taskList,
    ActivityConfig activity,
    Map<String, String> clientQueues,
    WorkRoot workRoot,
    Capacity capacity) {
  private static final int MIN_FREE_MEGABYTES = 64;

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
    var capacity = Capacity.read(root);
    var activity = ActivityConfig.choose(root, capacity.tasks());
    var defaultList = activity.map(it -> it.type().defaultTaskList()).orElse("");
    var list = new TaskList(domain, root.text("task_list", defaultList));
    SwfNames.check(root, "domain", domain, SwfNames.MAX_NAME);
    SwfNames.check(root, "task_list", list.name(), SwfNames.MAX_NAME);
    var queues = clientQueues(root);
    var directory = workRoot(root);
    return root.finish(
        () -> new WorkerConfig(daemon, list, activity.orElseThrow(), queues, directory, capacity));
  }

  /**
   * Reads the whole configuration and loads all its activities, to be closed.
   *
   * @throws io.cloudprocessingengine.common.config.ConfigurationException with every problem
   */
  static List<ActivityConfig> check(Settings root) {
    DaemonConfig.read(root);
    Capacity.read(root);
    clientQueues(root);
    workRoot(root);
    List.of("domain", "task_list", "activity", "activity_version").forEach(root::text);
    var activities = ActivityConfig.all(root);
    return root.finish(() -> activities);
  }

  /**
   * Reads the whole configuration and loads the chosen activity, to be closed.
   *
   * @throws io.cloudprocessingengine.common.config.ConfigurationException with every problem
   */
  static TrialConfig trial(Settings root) {
    var log = DaemonConfig.read(root).log();
    var limits = Capacity.read(root).limits();
    clientQueues(root);
    var directory = workRoot(root);
    List.of("domain", "task_list").forEach(root::text);
    var activity = ActivityConfig.choose(root, 1);
    return root.finish(() -> new TrialConfig(log, activity.orElseThrow(), directory, limits));
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

  private static WorkRoot workRoot(Settings root) {
    var temporary = Path.of(System.getProperty("java.io.tmpdir"), "cpe-activitypoller");
    var directory = root.path("work_directory").orElse(temporary);
    var free = root.integer("min_free_mb", MIN_FREE_MEGABYTES, 0, Integer.MAX_VALUE);
    var workRoot = new WorkRoot(directory, free);
    workRoot.problem().ifPresent(it -> root.problem("work_directory", it));
    return workRoot;
  }
}
