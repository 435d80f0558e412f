package io.cloudprocessingengine.activitypoller.child;

import io.cloudprocessingengine.activitypoller.process.ExitCode;
import io.cloudprocessingengine.activitypoller.process.Output;
import io.cloudprocessingengine.activitypoller.process.ProcessMark;
import io.cloudprocessingengine.activitypoller.process.ProcessTree;
import io.cloudprocessingengine.activitypoller.process.Tail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The operating system's side of a child: its JVM, its pipes, its end. */
final class ChildProcess {
  /**
   * The pipes become 3 and 4: what a plug-in or a program that it starts prints or reads must not
   * get into them. The terminal's SIGINT is for the worker, which may finish its work then.
   */
  private static final String SHELL = "trap '' INT; exec 3<&0 4>&1; exec \"$@\" </dev/null 1>&2";

  private static final Duration GRACE = Duration.ofMillis(200);
  private static final Duration LAST_WORDS = Duration.ofSeconds(2);

  private final Process process;
  private final ProcessTree tree;
  private final Tail tail = new Tail(Child.NEXT_TASK);
  private final Output errors;

  /**
   * The heap is the JVM's usual share, where the Java of an image gives its daemon a larger one.
   */
  private static final List<String> CHILD_OPTIONS =
      List.of(
          "-XX:MaxRAMPercentage=25",
          "-XX:+ExitOnOutOfMemoryError",
          "-XX:-CreateCoredumpOnCrash",
          "-Xshare:auto");

  private ChildProcess(Process process, ProcessMark mark) {
    this.process = process;
    this.tree = new ProcessTree(process, mark);
    this.errors = Output.of(process.getErrorStream(), "output of " + process.pid(), tail);
  }

  static ChildProcess start(List<String> jvmOptions) {
    var builder = new ProcessBuilder(command(jvmOptions));
    var mark = ProcessMark.create();
    mark.addTo(builder.environment());
    try {
      return new ChildProcess(builder.start(), mark);
    } catch (IOException e) {
      throw new UncheckedIOException("No child process can be started: " + e.getMessage(), e);
    }
  }

  private static List<String> command(List<String> jvmOptions) {
    var command = new ArrayList<>(List.of("/bin/sh", "-c", SHELL, "sh"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(CHILD_OPTIONS);
    command.addAll(jvmOptions);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Main.class.getName(), "/dev/fd/3", "/dev/fd/4"));
    return command;
  }

  Wire wire() {
    return new Wire(process.getInputStream(), process.getOutputStream());
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Waits for its end, ends what it has left behind, and says how it ended. */
  ChildEnd awaitEnd() throws InterruptedException {
    var code = new ExitCode(process.waitFor());
    tree.kill();
    errors.awaitEnd(LAST_WORDS);
    return new ChildEnd(code, tail.paragraph());
  }

  /** Ends it, and all that it has started. */
  void end() {
    tree.end(GRACE);
  }

  /** Closes its pipe, at which it ends; if it doesn't, it is ended. */
  void close() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      tree.terminate();
    }
    tree.endAfter(LAST_WORDS);
  }
}
