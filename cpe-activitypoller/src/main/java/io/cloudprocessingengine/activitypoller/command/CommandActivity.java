package io.cloudprocessingengine.activitypoller.command;

import io.cloudprocessingengine.activity.ActivityCanceled;
import io.cloudprocessingengine.activity.ActivityContext;
import io.cloudprocessingengine.activity.ActivityFailure;
import io.cloudprocessingengine.activitypoller.command.CommandSpec.Channel;
import io.cloudprocessingengine.activitypoller.plugin.PluginException;
import io.cloudprocessingengine.activitypoller.process.ExitCode;
import io.cloudprocessingengine.activitypoller.process.Output;
import io.cloudprocessingengine.activitypoller.process.Tail;
import io.cloudprocessingengine.activitypoller.task.ActivityCode;
import io.cloudprocessingengine.common.message.Client;
import io.cloudprocessingengine.common.message.JsonText;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.Consumer;

/** Runs a command for each task. When it is asked to stop, it asks the command, by SIGTERM. */
public final class CommandActivity implements ActivityCode {
  private static final Duration LAST_WORDS = Duration.ofSeconds(2);

  private final CommandSpec command;

  /**
   * Makes sure that there is such a program.
   *
   * @throws PluginException if there isn't
   */
  public CommandActivity(CommandSpec command) {
    this.command = command;
    Program.problem(command.run().get(0))
        .ifPresent(
            it -> {
              throw new PluginException("The command can't run: " + it);
            });
  }

  @Override
  public String description() {
    return "command " + String.join(" ", command.run());
  }

  @Override
  public String run(String input, ActivityContext context) throws InterruptedException {
    var arguments = new Placeholders(input).fill(command.run());
    var files = CommandFiles.create(context.workDirectory(), input);
    var trace = JsonText.parse(input).flatMap(Client::of).flatMap(Client::trace);
    var started = CommandProcess.start(command, arguments, files, context, trace);
    var tail = new Tail();
    var printed = new ResultText();
    try {
      context.onCancel(started.tree()::terminate);
      var errors = read(started.process().getErrorStream(), Channel.STDERR, tail, context);
      var isResult = command.channels().result() == Channel.STDOUT;
      var texts =
          read(
              started.process().getInputStream(),
              Channel.STDOUT,
              isResult ? printed : tail,
              context);
      var exit = new ExitCode(started.process().waitFor());
      // What it has left behind would hold the streams open.
      started.tree().kill();
      errors.awaitEnd(LAST_WORDS);
      texts.awaitEnd(LAST_WORDS);
      requireSuccess(exit, tail, context);
    } catch (InterruptedException e) {
      if (context.isCancelRequested()) {
        throw new ActivityCanceled(
            "The command did not end when it was asked to, and was killed." + tail.paragraph());
      }
      throw e;
    } finally {
      started.tree().kill();
    }
    return switch (command.channels().result()) {
      case STDOUT -> printed.text();
      case FILE -> ResultText.of(files.result());
      case STDERR, NONE -> "";
    };
  }

  private Output read(
      InputStream stream, Channel channel, Consumer<byte[]> rest, ActivityContext context) {
    var lines = command.channels().progress() == channel ? new ProgressLines(context, rest) : rest;
    return Output.of(stream, "command's " + channel, lines);
  }

  private void requireSuccess(ExitCode exit, Tail tail, ActivityContext context) {
    if (exit.value() == 0) {
      return;
    }
    var details = "The command ended " + exit + "." + tail.paragraph();
    if (context.isCancelRequested()) {
      throw new ActivityCanceled(details);
    }
    var reason = command.reason(exit.value());
    if (reason.isPresent()) {
      throw reason.get().retryable()
          ? new ActivityFailure(reason.get().reason(), details)
          : ActivityFailure.permanent(reason.get().reason(), details);
    }
    throw new ActivityFailure(exit.signal().orElse("EXIT_" + exit.value()), details);
  }
}
