package io.cloudprocessingengine.common.aws;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The tasks that a daemon has taken and not answered, by the thread that polled: a thread that
 * polls again is done with its last one, answered or not.
 */
final class OpenTasks {
  private final Map<Thread, Task> byThread = new ConcurrentHashMap<>();

  /** A task in hand. */
  static final class Task {
    private final String token;
    private final boolean isNewJob;
    private final long taken = System.nanoTime();
    private volatile boolean historyRead;

    private Task(String token, boolean isNewJob) {
      this.token = token;
      this.isNewJob = isNewJob;
    }

    Duration age() {
      return Duration.ofNanos(System.nanoTime() - taken);
    }

    /** Whether the state of the job was at hand: {@code hit}, {@code miss}, or {@code new}. */
    String cache() {
      if (historyRead) {
        return "miss";
      }
      return isNewJob ? "new" : "hit";
    }
  }

  /** The current thread has taken a task. */
  void taken(String token, boolean isNewJob) {
    byThread.put(Thread.currentThread(), new Task(token, isNewJob));
  }

  /** The current thread reads a history. */
  void historyRead() {
    var task = byThread.get(Thread.currentThread());
    if (task != null) {
      task.historyRead = true;
    }
  }

  /** A task is answered, by whatever thread. */
  Optional<Task> answered(String token) {
    return byThread.entrySet().stream()
        .filter(entry -> entry.getValue().token.equals(token))
        .findFirst()
        .filter(entry -> byThread.remove(entry.getKey(), entry.getValue()))
        .map(Map.Entry::getValue);
  }

  /** The current thread polls: what it had was left unanswered. */
  Optional<Task> left() {
    return Optional.ofNullable(byThread.remove(Thread.currentThread()));
  }

  int size() {
    return byThread.size();
  }
}
