package io.cloudprocessingengine.activitypoller;

import io.cloudprocessingengine.activitypoller.child.ChildActivity;
import io.cloudprocessingengine.activitypoller.child.ChildOptions;
import io.cloudprocessingengine.activitypoller.child.ChildStart;
import io.cloudprocessingengine.activitypoller.command.CommandActivity;
import io.cloudprocessingengine.activitypoller.command.CommandSpec;
import io.cloudprocessingengine.activitypoller.plugin.PluginClass;
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
    if (activity.has("command")) {
      var isolation = isolation(activity, Isolation.PROCESS);
      var options = options(activity, isolation);
      return CommandConfig.read(activity.section("command"))
          .map(command -> ofCommand(command, isolation, options));
    }
    var wanted =
        new PluginClass(activity.text("class").orElse(""), activity.text("name").orElse(""));
    var isolation = isolation(activity, Isolation.THREAD);
    var options = options(activity, isolation);
    activity.requiredText(
        "file", "the plug-in's JAR or folder of JARs, relative to this file; or a 'command'");
    return activity.path("file").map(file -> ofPlugin(file, wanted, isolation, options));
  }

  private static CodeConfig ofCommand(
      CommandSpec command, Isolation isolation, ChildOptions options) {
    return switch (isolation) {
      case PROCESS -> () -> new ChildActivity(ChildStart.ofCommand(command, options));
      case THREAD -> () -> new CommandActivity(command);
    };
  }

  private static CodeConfig ofPlugin(
      Path file, PluginClass wanted, Isolation isolation, ChildOptions options) {
    return switch (isolation) {
      case PROCESS -> () -> new ChildActivity(ChildStart.ofPlugin(file, wanted, options));
      case THREAD -> () -> new PluginLoader().load(file, wanted, options.startTime());
    };
  }

  private static ChildOptions options(Settings activity, Isolation isolation) {
    if (isolation == Isolation.THREAD && activity.has("jvm_options")) {
      activity.problem(
          "jvm_options",
          "'jvm_options' are those of a child process: they need 'isolation: process'; for the"
              + " worker itself, set JAVA_TOOL_OPTIONS");
    }
    return new ChildOptions(
        activity.texts("jvm_options"),
        activity.duration("load_timeout", ChildOptions.LOAD_TIMEOUT));
  }

  private static Isolation isolation(Settings activity, Isolation fallback) {
    return Choice.of(activity, "isolation", fallback);
  }
}
