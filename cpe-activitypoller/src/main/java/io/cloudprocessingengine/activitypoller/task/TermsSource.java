package io.cloudprocessingengine.activitypoller.task;

/** Knows the terms on which SWF gives tasks of the worker's activity type. */
public interface TermsSource {
  /**
   * Makes sure that SWF knows the activity type; cheap once it has worked. A RuntimeException means
   * that it doesn't, or couldn't be asked.
   */
  void prepare();

  /** The terms of a task that is given now. */
  Terms now();

  /** The source, asked only when SWF knows the activity type. */
  default TaskSource before(TaskSource source) {
    return () -> {
      prepare();
      return source.poll();
    };
  }
}
