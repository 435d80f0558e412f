package io.cloudprocessingengine.activitypoller.task;

import io.cloudprocessingengine.common.lifecycle.ExitCall;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.MDC;

/**
 * A task's share of a thread that others had before and get after it: an interrupt that is meant
 * for it reaches no other, and neither does one that it leaves behind.
 */
public final class TaskThread {
  private final String name;
  private final Map<String, String> ids;
  // Guarded by this; null before the task's share and after it.
  private Thread thread;
  private boolean interrupted;

  /**
   * @param name of the thread meanwhile
   * @param ids that lines of log have meanwhile
   */
  public TaskThread(String name, Map<String, String> ids) {
    this.name = name;
    this.ids = Map.copyOf(ids);
  }

  String name() {
    return name;
  }

  /** Runs the task on this thread. */
  public <T> T share(Supplier<T> task) {
    begin(Thread.currentThread());
    try {
      return task.get();
    } finally {
      end();
    }
  }

  /** Interrupts the task, now or as soon as it begins; does nothing when it has ended. */
  synchronized void interrupt() {
    interrupted = true;
    if (thread != null) {
      thread.interrupt();
    }
  }

  /** Whether the task is at ending the process. */
  synchronized boolean exits() {
    return thread != null && ExitCall.isIn(thread);
  }

  private synchronized void begin(Thread current) {
    thread = current;
    current.setName(name);
    MDC.setContextMap(ids);
    if (interrupted) {
      current.interrupt();
    }
  }

  private synchronized void end() {
    MDC.clear();
    // Clears what it leaves.
    Thread.interrupted();
    thread = null;
  }
}
