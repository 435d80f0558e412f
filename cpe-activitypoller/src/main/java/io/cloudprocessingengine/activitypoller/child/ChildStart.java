package io.cloudprocessingengine.activitypoller.child;

import io.cloudprocessingengine.activitypoller.command.CommandSpec;
import io.cloudprocessingengine.activitypoller.plugin.PluginClass;
import io.cloudprocessingengine.activitypoller.plugin.PluginException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** Starts children that run the same code. */
public final class ChildStart {
  private final Frame code;
  private final ChildOptions options;

  private ChildStart(Frame code, ChildOptions options) {
    this.code = code;
    this.options = options;
  }

  /** Children that run a class of a plug-in; see PluginLoader. */
  public static ChildStart ofPlugin(Path file, PluginClass wanted, ChildOptions options) {
    return new ChildStart(new Frame.LoadPlugin(file.toAbsolutePath().toString(), wanted), options);
  }

  /** Children that run a command. */
  public static ChildStart ofCommand(CommandSpec command, ChildOptions options) {
    return new ChildStart(new Frame.LoadCommand(command), options);
  }

  RunningChild now() {
    var process = ChildProcess.start(options.jvmOptions());
    var loaded = false;
    try {
      var session = ChildSession.start(process);
      var child =
          new RunningChild(
              process, session, description(process, session.load(code, options.startTime())));
      loaded = true;
      return child;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PluginException("The worker is being stopped", e);
    } catch (TimeoutException e) {
      throw new PluginException(
          "%s is not loaded after %d s".formatted(name(), options.startTime().toSeconds()), e);
    } finally {
      if (!loaded) {
        process.end();
      }
    }
  }

  private String name() {
    return code instanceof Frame.LoadPlugin plugin
        ? "the plug-in " + plugin.file()
        : "the command " + String.join(" ", ((Frame.LoadCommand) code).command().run());
  }

  private String description(ChildProcess process, Optional<Frame> answer)
      throws InterruptedException {
    if (answer.isEmpty()) {
      throw new PluginException(
          "The process that was to load %s fails: it %s"
              .formatted(name(), process.awaitEnd().toString()));
    }
    if (answer.get() instanceof Frame.Ready ready) {
      return ready.description();
    }
    if (answer.get() instanceof Frame.Refused refused) {
      throw new PluginException(refused.message());
    }
    throw new IllegalStateException("A child says, when it was to load, " + answer.get());
  }
}
