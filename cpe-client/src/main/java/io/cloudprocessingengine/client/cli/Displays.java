package io.cloudprocessingengine.client.cli;

import io.cloudprocessingengine.client.JobMessage;
import java.util.Set;

/** Who looks decides what is shown. */
final class Displays {
  private Displays() {}

  /** Every message of the jobs. */
  static Display of(Set<String> jobIds, Output output) {
    if (output.terminal()) {
      return new ScreenDisplay(jobIds, output.writer());
    }
    return output.json() ? new JsonDisplay(output) : new PlainDisplay(output);
  }

  /** How the jobs end; on a terminal also how they go. */
  static Display ofEnds(Set<String> jobIds, Output output) {
    var display = of(jobIds, output);
    return output.terminal() ? display : new Ends(display);
  }

  private record Ends(Display display) implements Display {
    @Override
    public void show(JobMessage message) {
      if (message.outcome().isPresent()) {
        display.show(message);
      }
    }

    @Override
    public void gaveUp(String jobId, Unseen unseen) {
      display.gaveUp(jobId, unseen);
    }
  }
}
