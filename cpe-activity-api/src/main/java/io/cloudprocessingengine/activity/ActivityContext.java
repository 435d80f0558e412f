package io.cloudprocessingengine.activity;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What an activity may know and tell about the task in hand. Every method may be called from any
 * thread while the task runs; what is told after it has ended is ignored.
 *
 * <p>The worker sends heartbeats to SWF by itself. What is told here reaches SWF with the next one,
 * and the client as a message; none of these methods waits for the network.
 */
public interface ActivityContext {

  /** The client's own id of the job, or empty if the task's input names no client. */
  Optional<String> jobId();

  /** The name of the client that the job is for, or empty if the task's input names none. */
  Optional<String> client();

  /** SWF's id of the workflow execution; the same in every run of it. */
  String workflowId();

  /** SWF's id of this run of the workflow execution. */
  String runId();

  /** The id of the task within its execution, such as {@code Transcode} or {@code Transcode#2}. */
  String activityId();

  /** Which attempt of its step the task is, from 1. */
  int attempt();

  /**
   * When SWF gives the task up, by the activity type's registered start-to-close timeout; empty if
   * that is unlimited. A plan may set another timeout, which a worker is not told.
   */
  Optional<Instant> deadline();

  /**
   * An empty directory for this task alone, made on the first call and removed with all it holds
   * when the task has ended. If it can't be made, a RuntimeException fails the task, as
   * WORK_DIRECTORY_UNUSABLE unless it is caught.
   */
  Path workDirectory();

  /** Tells the client, as ACTIVITY_PREPARING, that the work is being set up. */
  default void preparing() {
    preparing(Map.of());
  }

  /**
   * Tells the client, as ACTIVITY_PREPARING, that the work is being set up.
   *
   * @param details what a result may have: strings, numbers, booleans, lists, maps, records
   * @throws IllegalArgumentException if there is no JSON for the details; it names the member
   */
  void preparing(Map<String, ?> details);

  /** Tells how much is done; see {@link #progress(double, Map)}. */
  default void progress(double percent) {
    progress(percent, Map.of());
  }

  /**
   * Tells how much is done. It may be called as often as is handy: only the latest of about a
   * second is sent, as ACTIVITY_PROGRESS with {@code {"progress": percent, …details}}.
   *
   * @param percent from 0 to 100; what lies outside counts as the nearer of the two
   * @param details as in {@link #preparing(Map)}
   * @throws IllegalArgumentException if percent is not a number, or as in {@link #preparing(Map)}
   */
  void progress(double percent, Map<String, ?> details);

  /** Tells the client, as ACTIVITY_FINISHING, that only cleaning up is left. */
  default void finishing() {
    finishing(Map.of());
  }

  /**
   * Tells the client, as ACTIVITY_FINISHING, that only cleaning up is left.
   *
   * @param details as in {@link #preparing(Map)}
   */
  void finishing(Map<String, ?> details);

  /**
   * Whether the activity should stop: the job or the activity was cancelled, SWF has given the task
   * up, or the worker is being stopped. Once true it stays true.
   */
  boolean isCancelRequested();

  /**
   * Stops here if the activity should stop.
   *
   * @throws ActivityCanceled if {@link #isCancelRequested()}
   */
  default void throwIfCanceled() {
    if (isCancelRequested()) {
      throw new ActivityCanceled();
    }
  }

  /**
   * Runs an action once, on another thread, as soon as the activity should stop, or at once if it
   * should already. Meant for work that cannot ask by itself: kill a child process, close a
   * connection.
   */
  void onCancel(Runnable action);

  /** A logger whose lines carry the ids of the task. */
  System.Logger logger();
}
