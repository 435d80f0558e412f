package io.cloudprocessingengine.activitypoller.child;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.cloudprocessingengine.activitypoller.command.CommandActivity;
import io.cloudprocessingengine.activitypoller.plugin.PluginException;
import io.cloudprocessingengine.activitypoller.plugin.PluginLoader;
import io.cloudprocessingengine.activitypoller.task.ActivityCode;
import io.cloudprocessingengine.activitypoller.task.TaskThread;
import io.cloudprocessingengine.activitypoller.task.Thrown;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The child's side: loads the code it is told to, then runs task after task until told no more. */
final class Child {
  /** A line of the output: what follows is of another task. */
  static final String NEXT_TASK = "\u001ecpe: next task\u001e";

  private final TaskThreads threads = new TaskThreads();

  /** The one of the start: a plug-in may set another. */
  private final PrintStream output = System.err;

  private final Wire worker;
  private volatile ActivityCode code;
  // Of the thread that receives.
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
      start(() -> new PluginLoader().load(Path.of(plugin.file()), plugin.wanted()));
    } else if (frame instanceof Frame.LoadCommand loaded) {
      start(() -> new CommandActivity(loaded.command()));
    } else if (frame instanceof Frame.Run run) {
      start(run);
    } else if (frame instanceof Frame.Cancel cancel && context != null) {
      context.cancel(cancel);
    }
  }

  private interface Loading {
    ActivityCode load();
  }

  /** On another thread: this one hears it when the worker is no more, however long that takes. */
  private void start(Loading loading) {
    threads.start(() -> send(load(loading)));
  }

  private Frame load(Loading loading) {
    try {
      var loaded = loading.load();
      code = loaded;
      return new Frame.Ready(loaded.description());
    } catch (PluginException e) {
      return new Frame.Refused(e.getMessage());
    } catch (RuntimeException | LinkageError e) {
      return new Frame.Refused("The code can't be loaded: " + Thrown.line(e));
    }
  }

  private void start(Frame.Run run) {
    var current = new ChildContext(run, this::send);
    var running = code;
    context = current;
    // Should this task end the process, what tasks of other jobs have printed is not its to tell.
    output.println(NEXT_TASK);
    output.flush();
    var thread = new TaskThread("activity " + run.ids().activityId());
    threads.start(
        () -> end(current, thread.share(() -> ChildTask.run(running, run.input(), current))));
  }

  /** Whatever the end is, the worker must be told of one. */
  private static void end(ChildContext task, Frame end) {
    try {
      task.end(end);
    } catch (IllegalArgumentException e) {
      task.end(new Frame.Failed("UNTOLD", Thrown.line(e), false));
    }
  }

  private void send(Frame frame) {
    try {
      worker.send(frame);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("This can't be told: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("The worker doesn't listen any more", e);
    }
  }
}
