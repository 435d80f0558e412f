package io.cloudprocessingengine.activitypoller.task;

import java.util.function.Supplier;

/**
 * A task's share of a thread that others had before and get after it: an interrupt that is meant
 * for it reaches no other, and neither does one that it leaves behind.
 */
public final class TaskThread {
  private final String name;
  // Guarded by this; null before the task's share and after it.
  private Thread thread;
  private boolean interrupted;

  /**
   * @param name of the thread meanwhile
   */
  public TaskThread(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  /** Runs the task on this thread. */
  public <T> T share(Supplier<T> task) {
    var current = Thread.currentThread();
    var before = current.getName();
    begin(current);
    try {
      return task.get();
    } finally {
      end(before);
    }
  }

  /** Interrupts the task, now or as soon as it begins; does nothing when it has ended. */
  synchronized void interrupt() {
    interrupted = true;
    if (thread != null) {
      thread.interrupt();
    }
  }

  private synchronized void begin(Thread current) {
    thread = current;
    current.setName(name);
    if (interrupted) {
      current.interrupt();
    }
  }

  private synchronized void end(String before) {
    thread.setName(before);
    // Clears what it leaves.
    Thread.interrupted();
    thread = null;
  }
}
