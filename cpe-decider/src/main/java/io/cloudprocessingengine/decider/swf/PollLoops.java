package io.cloudprocessingengine.decider.swf;

import io.cloudprocessingengine.common.lifecycle.Part;
import java.time.Duration;
import java.util.List;

/** Loops that stop side by side, so that each has the whole grace period to end its long poll. */
final class PollLoops implements Part {
  private final List<? extends Part> loops;

  PollLoops(List<? extends Part> loops) {
    this.loops = List.copyOf(loops);
  }

  @Override
  public String name() {
    return "decision task pollers";
  }

  @Override
  public void start() {
    loops.forEach(Part::start);
  }

  @Override
  public void stop(Duration grace) {
    var stopping =
        loops.stream()
            .map(loop -> new Thread(() -> loop.stop(grace), "stop " + loop.name()))
            .toList();
    stopping.forEach(Thread::start);
    try {
      for (var thread : stopping) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
