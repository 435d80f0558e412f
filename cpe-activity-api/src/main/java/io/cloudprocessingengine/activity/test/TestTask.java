package io.cloudprocessingengine.activity.test;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** The task that a test runs. */
record TestTask(
    Optional<Job> job,
    int attempt,
    Optional<Instant> deadline,
    Optional<Path> workDirectory,
    Optional<Cancel> cancel) {
  static final TestTask DEFAULT =
      new TestTask(Optional.empty(), 1, Optional.empty(), Optional.empty(), Optional.empty());

  TestTask {
    if (attempt < 1) {
      throw new IllegalArgumentException("Attempts are counted from 1, not " + attempt);
    }
  }

  /** Whose the task is. */
  record Job(String client, String id) {
    Job {
      Objects.requireNonNull(client, "client");
      Objects.requireNonNull(id, "id");
    }
  }

  /** When the task is cancelled. */
  sealed interface Cancel {
    record AtProgress(double percent) implements Cancel {}

    record AfterTime(Duration time) implements Cancel {}
  }

  TestTask forJob(Job other) {
    return new TestTask(Optional.of(other), attempt, deadline, workDirectory, cancel);
  }

  TestTask attempt(int other) {
    return new TestTask(job, other, deadline, workDirectory, cancel);
  }

  TestTask deadline(Optional<Instant> other) {
    return new TestTask(job, attempt, other, workDirectory, cancel);
  }

  TestTask workDirectory(Optional<Path> other) {
    return new TestTask(job, attempt, deadline, other, cancel);
  }

  TestTask cancel(Cancel other) {
    return new TestTask(job, attempt, deadline, workDirectory, Optional.of(other));
  }
}
