package io.cloudprocessingengine.activitypoller;

import io.cloudprocessingengine.common.config.Overrides;
import io.cloudprocessingengine.common.config.Settings;
import io.cloudprocessingengine.common.daemon.CommonOptions;
import io.cloudprocessingengine.common.daemon.OriginalLogOptions;
import io.cloudprocessingengine.common.log.Logging;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command line of the worker. */
@Command(
    name = "cpe-activitypoller",
    description = "Polls an SWF task list and runs the activity of a plug-in JAR for each task.",
    subcommands = {CheckCommand.class, TryCommand.class},
    sortOptions = false)
final class WorkerCommand implements Callable<Integer> {
  private static final Logger log = LoggerFactory.getLogger(WorkerCommand.class);

  @Option(
      names = {"-D", "--domain"},
      paramLabel = "DOMAIN",
      description = "SWF domain.")
  private String domain;

  @Option(
      names = {"-T", "--task-list"},
      paramLabel = "LIST",
      description = "Task list to poll (default: <activity>-<version>).")
  private String taskList;

  @Mixin private ChosenActivity activity;
  @Mixin private OriginalLogOptions logs;
  @Mixin private CommonOptions common;

  @Override
  public Integer call() {
    var settings = Settings.load(common.config(), overrides());
    var config = WorkerConfig.read(settings);
    Logging.start(config.daemon().log());
    log.info("Configuration: {}", String.join(", ", settings.effective()));
    return new Worker(config).run();
  }

  private Overrides overrides() {
    var given =
        common
            .overrides()
            .flag("--domain", "domain", domain)
            .flag("--task-list", "task_list", taskList);
    return logs.addTo(activity.addTo(given));
  }
}
