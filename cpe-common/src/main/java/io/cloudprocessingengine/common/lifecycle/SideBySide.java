package io.cloudprocessingengine.common.lifecycle;

import java.time.Duration;
import java.util.List;

/** Parts that stop side by side, so that each has the whole grace period. */
public record SideBySide(String name, List<Part> parts) implements Part {
  public SideBySide {
    parts = List.copyOf(parts);
  }

  @Override
  public boolean isAlive() {
    return parts.stream().allMatch(Part::isAlive);
  }

  @Override
  public void start() {
    parts.forEach(Part::start);
  }

  @Override
  public void stop(Duration grace) {
    var stopping =
        parts.stream()
            .map(part -> new Thread(() -> part.stop(grace), "stop " + part.name()))
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
