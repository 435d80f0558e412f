package io.cloudprocessingengine.activitypoller;

import io.cloudprocessingengine.activitypoller.child.ChildActivity;
import io.cloudprocessingengine.activitypoller.child.ChildOptions;
import io.cloudprocessingengine.activitypoller.child.ChildStart;
import io.cloudprocessingengine.activitypoller.command.CommandActivity;
import io.cloudprocessingengine.activitypoller.command.CommandSpec;
import io.cloudprocessingengine.activitypoller.plugin.PluginLoader;
import io.cloudprocessingengine.activitypoller.task.ActivityCode;
import io.cloudprocessingengine.common.config.Settings;
import java.nio.file.Path;
import java.util.Optional;

/** The code of an activity as it is configured, to be loaded once for each task at a time. */
interface CodeConfig {
  /**
   * Loads it.
   *
   * @throws io.cloudprocessingengine.activitypoller.plugin.PluginException if it can't be loaded
   */
  ActivityCode load();

  /** Reads what an activity of the configuration says of its code; empty after a problem. */
  static Optional<CodeConfig> read(Settings activity) {
    var options = ChildOptions.of(activity.texts("jvm_options"));
    if (activity.has("command")) {
      var isolation = isolation(activity, Isolation.PROCESS);
      return CommandConfig.read(activity.section("command"))
          .map(command -> ofCommand(command, isolation, options));
    }
    var className = activity.text("class").orElse("");
    var isolation = isolation(activity, Isolation.THREAD);
    activity.requiredText("file", "the plug-in's JAR, relative to this file, or a 'command'");
    return activity.path("file").map(file -> ofPlugin(file, className, isolation, options));
  }

  private static CodeConfig ofCommand(
      CommandSpec command, Isolation isolation, ChildOptions options) {
    return switch (isolation) {
      case PROCESS -> () -> new ChildActivity(ChildStart.ofCommand(command, options));
      case THREAD -> () -> new CommandActivity(command);
    };
  }

  private static CodeConfig ofPlugin(
      Path file, String className, Isolation isolation, ChildOptions options) {
    return switch (isolation) {
      case PROCESS -> () -> new ChildActivity(ChildStart.ofPlugin(file, className, options));
      case THREAD -> () -> new PluginLoader().load(file, className);
    };
  }

  private static Isolation isolation(Settings activity, Isolation fallback) {
    return Choice.of(activity, "isolation", fallback);
  }
}
