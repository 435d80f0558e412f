package io.cloudprocessingengine.local;

import io.cloudprocessingengine.local.faults.Faults;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How a local stack behaves beyond the plain service.
 *
 * @param lambdas commands that run as Lambda functions, by the function's name
 * @param virtualTime whether time jumps to the next timer when nothing else can happen
 * @param throttled whether SWF refuses calls and decisions that come faster than an account may
 *     make them
 * @param faults what goes wrong with calls
 */
public record Behaviour(
    Map<String, List<String>> lambdas, boolean virtualTime, boolean throttled, Faults faults) {
  /** Copies the map. */
  public Behaviour {
    lambdas = Map.copyOf(lambdas);
    Objects.requireNonNull(faults);
  }

  /** As the service when all is well: no function is there. */
  public static Behaviour plain() {
    return new Behaviour(Map.of(), false, false, Faults.none());
  }

  Behaviour withLambda(String name, List<String> command) {
    var more = new HashMap<>(lambdas);
    more.put(name, List.copyOf(command));
    return new Behaviour(more, virtualTime, throttled, faults);
  }

  Behaviour withVirtualTime() {
    return new Behaviour(lambdas, true, throttled, faults);
  }

  Behaviour withThrottle() {
    return new Behaviour(lambdas, virtualTime, true, faults);
  }

  Behaviour withFaults(Faults wanted) {
    return new Behaviour(lambdas, virtualTime, throttled, wanted);
  }
}
