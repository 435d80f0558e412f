package io.cloudprocessingengine.client.cli;

import io.cloudprocessingengine.client.JobMessage;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** Shows jobs, and knows of which of them nothing was heard. */
final class Heard {
  private final Display display;
  private final Unseen unheard;
  private final Set<String> heard = new HashSet<>();

  /**
   * Nothing was heard yet.
   *
   * @param unheard said of a job of which that stays so
   */
  Heard(Display display, Unseen unheard) {
    this.display = Objects.requireNonNull(display, "display");
    this.unheard = Objects.requireNonNull(unheard, "unheard");
  }

  void note(String jobId) {
    heard.add(jobId);
  }

  void show(JobMessage message) {
    note(message.jobId());
    display.show(message);
  }

  void gaveUp(String jobId) {
    display.gaveUp(jobId, heard.contains(jobId) ? Unseen.RUNNING : unheard);
  }
}
