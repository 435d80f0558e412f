package io.cloudprocessingengine.activitypoller;

import io.cloudprocessingengine.activitypoller.command.CommandSpec;
import io.cloudprocessingengine.activitypoller.command.CommandSpec.Channel;
import io.cloudprocessingengine.activitypoller.command.CommandSpec.Channels;
import io.cloudprocessingengine.activitypoller.command.CommandSpec.ExitReason;
import io.cloudprocessingengine.activitypoller.command.CommandSpec.Surroundings;
import io.cloudprocessingengine.activitypoller.command.Placeholders;
import io.cloudprocessingengine.activitypoller.task.Outcome;
import io.cloudprocessingengine.common.config.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the {@code command} of an activity. */
final class CommandConfig {
  private CommandConfig() {}

  /** Empty after a problem. */
  static Optional<CommandSpec> read(Settings command) {
    var run = run(command);
    var surroundings = surroundings(command);
    var result = Choice.of(command, "result", Channel.STDOUT);
    var progress = Choice.of(command, "progress", Channel.STDERR);
    if (result == Channel.STDERR || progress == Channel.FILE) {
      command.problem(
          "a command's result is stdout, file or none; its progress stderr, stdout or none");
    }
    var channels = new Channels(result, progress);
    var reasons = command.sections("exit_codes").stream().map(CommandConfig::reason).toList();
    return run.isEmpty()
        ? Optional.empty()
        : Optional.of(new CommandSpec(run, surroundings, channels, reasons));
  }

  /** The arguments, the program's file resolved beside the configuration file. */
  private static List<String> run(Settings command) {
    var run = command.texts("run");
    if (run.isEmpty()) {
      command.problem("'run' is missing: the program and its arguments, as a list");
      return run;
    }
    run.stream()
        .flatMap(it -> Placeholders.problem(it).stream())
        .forEach(it -> command.problem("run", it));
    var resolved = new ArrayList<>(run);
    var program = run.get(0);
    if (program.contains("/")) {
      resolved.set(0, command.paths("run").get(0).toAbsolutePath().normalize().toString());
    }
    return resolved;
  }

  private static Surroundings surroundings(Settings command) {
    var directory = command.path("directory").map(Path::toAbsolutePath);
    directory
        .filter(it -> !Files.isDirectory(it))
        .ifPresent(it -> command.problem("directory", "there is no directory " + it));
    var umask = command.text("umask").orElse("");
    if (!umask.matches("|0?[0-7]{3}")) {
      command.problem("umask", "'umask' must be octal, such as \"027\", not '" + umask + "'");
    }
    var variables = command.texts("variables");
    variables.stream()
        .filter(it -> !it.matches("(?s)[A-Za-z_]\\w*=.*"))
        .forEach(it -> command.problem("variables", "a variable is NAME=value, not '" + it + "'"));
    var text = directory.map(Path::toString).orElse("");
    return new Surroundings(text, command.texts("environment"), variables, umask);
  }

  private static ExitReason reason(Settings exit) {
    var code = exit.integer("code", 1, 1, 255);
    var reason = exit.requiredText("reason", "what the exit code means, in a word");
    if (reason.length() > Outcome.MAX_REASON_LENGTH) {
      exit.problem(
          "reason",
          "a reason has at most %d characters, not %d"
              .formatted(Outcome.MAX_REASON_LENGTH, reason.length()));
    }
    return new ExitReason(code, reason, exit.flag("retry", true));
  }
}
