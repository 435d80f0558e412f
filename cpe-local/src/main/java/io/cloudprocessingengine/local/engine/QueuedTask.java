package io.cloudprocessingengine.local.engine;

import java.util.Comparator;
import java.util.Objects;

/** A task at its place in a list: by priority, then first in, first out. */
record QueuedTask(TaskList list, int priority, long sequence, Task task)
    implements Comparable<QueuedTask> {
  private static final Comparator<QueuedTask> ORDER =
      Comparator.comparingInt((QueuedTask queued) -> queued.priority())
          .reversed()
          .thenComparingLong(QueuedTask::sequence);

  QueuedTask {
    Objects.requireNonNull(list);
    Objects.requireNonNull(task);
  }

  void remove() {
    list.remove(this);
  }

  @Override
  public int compareTo(QueuedTask other) {
    return ORDER.compare(this, other);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof QueuedTask that && list == that.list && sequence == that.sequence;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(sequence);
  }
}
