package io.cloudprocessingengine.activitypoller;

import io.cloudprocessingengine.common.config.Settings;
import io.cloudprocessingengine.common.daemon.CommonOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Loads all activities of a configuration, and says what they are; polls nothing. */
@Command(
    name = "check",
    description = "Loads every activity of a configuration and describes it; polls nothing.",
    sortOptions = false)
final class CheckCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    var settings = Settings.load(common.config(), common.overrides());
    var taskList = settings.text("task_list");
    for (var activity : WorkerConfig.check(settings)) {
      var type = activity.type();
      out.printf(
          "%s: %s; task list %s%n",
          type, activity.codes().get(0).description(), taskList.orElseGet(type::defaultTaskList));
      activity.close();
    }
    return 0;
  }
}
