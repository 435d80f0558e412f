package io.cloudprocessingengine.client.cli;

import io.cloudprocessingengine.client.JobMessage;

/** Shows jobs to whoever looks. */
interface Display extends AutoCloseable {
  /** A message of one of the jobs came. */
  void show(JobMessage message);

  /** The time to watch was over before this job ended. */
  void gaveUp(String jobId, Unseen unseen);

  @Override
  default void close() {}
}
