package io.cloudprocessingengine.activitypoller.child;

import io.cloudprocessingengine.activitypoller.command.CommandActivity;
import io.cloudprocessingengine.activitypoller.plugin.PluginException;
import io.cloudprocessingengine.activitypoller.plugin.PluginLoader;
import io.cloudprocessingengine.activitypoller.task.ActivityCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The child's side: loads the code it is told to, then runs task after task until told no more. */
final class Child {
  private final Wire worker;
  // Of the thread that receives.
  private ActivityCode code;
  private ChildContext context;

  Child(Wire worker) {
    this.worker = worker;
  }

  /** Returns when the worker has closed its end, or is no more. */
  void serve() throws IOException {
    for (var frame = worker.receive(); frame.isPresent(); frame = worker.receive()) {
      handle(frame.get());
    }
  }

  private void handle(Frame frame) {
    if (frame instanceof Frame.LoadPlugin plugin) {
      send(load(() -> new PluginLoader().load(Path.of(plugin.file()), plugin.wanted())));
    } else if (frame instanceof Frame.LoadCommand loaded) {
      send(load(() -> new CommandActivity(loaded.command())));
    } else if (frame instanceof Frame.Run run) {
      start(run);
    } else if (frame instanceof Frame.Cancel cancel && context != null) {
      context.cancel(cancel);
    }
  }

  private interface Loading {
    ActivityCode load();
  }

  private Frame load(Loading loading) {
    try {
      code = loading.load();
      return new Frame.Ready(code.description());
    } catch (PluginException e) {
      return new Frame.Refused(e.getMessage());
    }
  }

  private void start(Frame.Run run) {
    var current = new ChildContext(run, this::send);
    var running = code;
    context = current;
    var thread =
        new Thread(
            () -> current.end(ChildTask.run(running, run.input(), current)),
            "activity " + run.ids().activityId());
    thread.setDaemon(true);
    thread.start();
  }

  private void send(Frame frame) {
    try {
      worker.send(frame);
    } catch (IOException e) {
      throw new UncheckedIOException("The worker doesn't listen any more", e);
    }
  }
}
