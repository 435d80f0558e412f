package io.cloudprocessingengine.decider.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What happens in a simulation, as far as somebody said.
 *
 * @param acts the attempts of steps, by {@code Step} or {@code Step[3]}; the last one goes for all
 *     that follow
 * @param signals that come whether or not a step waits for them
 * @param cancelAt when the job is asked to stop
 */
public record Script(
    Map<String, List<Act>> acts, List<Signal> signals, Optional<Duration> cancelAt) {
  /** Everything is made up. */
  public static final Script NONE = new Script(Map.of(), List.of(), Optional.empty());

  public Script {
    acts = Map.copyOf(acts);
    signals = List.copyOf(signals);
    Objects.requireNonNull(cancelAt, "cancelAt");
  }

  /** A signal and when it comes, from the start of the job. */
  record Signal(String name, Duration at, JsonNode input) {
    Signal {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(input, "input");
    }
  }

  Act act(TaskName task) {
    var attempts = acts.getOrDefault(task.item(), acts.getOrDefault(task.step(), List.of()));
    return attempts.isEmpty()
        ? Act.ANY
        : attempts.get(Math.min(task.attempt(), attempts.size()) - 1);
  }
}
