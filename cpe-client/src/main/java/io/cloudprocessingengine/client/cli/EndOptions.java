package io.cloudprocessingengine.client.cli;

import io.cloudprocessingengine.client.JobMessage;
import io.cloudprocessingengine.common.command.Command;
import java.time.Duration;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** For commands after which a job ends: how to ask, and whether to wait; a picocli mixin. */
final class EndOptions {
  private static final Duration NEVER = Duration.ofDays(3650);

  @Mixin private AskOptions options;

  @Option(
      names = "--wait",
      description =
          "Then wait for the job's end, no longer than --timeout if it is given; the exit code tells how it ended.")
  private boolean wait;

  /** Asks, and waits if it is told to; returns the exit code. */
  int run(Cpe cpe, Command command, String said) throws InterruptedException {
    try (var asking = wait ? options.openToWatch(cpe) : options.open(cpe)) {
      var answer = asking.ask(command, message -> asking.output().line(said));
      return wait ? await(asking, answer) : 0;
    }
  }

  private int await(Asking asking, JobMessage answer) throws InterruptedException {
    var jobId = answer.jobId();
    try (var display = Displays.ofEnds(Set.of(jobId), asking.output())) {
      var time = options.timeout().orElse(NEVER);
      var end = asking.client().await(answer, time, display::show);
      if (end.isEmpty()) {
        display.gaveUp(jobId, Unseen.RUNNING);
      }
      return end.map(it -> ExitCode.of(it.outcome())).orElse(ExitCode.TIMED_OUT);
    }
  }
}
