package io.cloudprocessingengine.common.health;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** The health of one daemon: noted as it works, read when somebody asks. Thread-safe. */
public final class Health {
  private final Clock clock;
  private final Map<String, Check> services = new ConcurrentSkipListMap<>();
  private final Map<String, Check> polls = new ConcurrentSkipListMap<>();
  private final Map<String, List<String>> loaded = new ConcurrentSkipListMap<>();
  private volatile Phase phase = Phase.STARTING;
  private volatile boolean polling;

  public Health(Clock clock) {
    this.clock = clock;
  }

  /** Where the daemon is in its life. */
  public enum Phase {
    STARTING,
    RUNNING,
    STOPPING
  }

  /**
   * The answer to whether the daemon can work.
   *
   * @param reasons why not; empty if it can
   * @param loaded what it works with, such as plans and plug-ins, by kind
   */
  public record Readiness(
      Phase phase,
      List<String> reasons,
      List<Check.Result> services,
      List<Check.Result> polls,
      Map<String, List<String>> loaded) {
    public boolean isReady() {
      return reasons.isEmpty();
    }
  }

  public void enter(Phase next) {
    phase = next;
  }

  /** From now on, the daemon isn't ready before it polls. */
  public void expectPolls() {
    polling = true;
  }

  /** Notes what has been loaded, such as {@code plans}. */
  public void loaded(String kind, List<String> names) {
    loaded.put(kind, List.copyOf(names));
  }

  /** A service such as {@code swf}; one that was never called doesn't count. */
  public Check service(String name) {
    return services.computeIfAbsent(name, it -> new Check(it, clock));
  }

  /** The poll of a task list or queue; at least one must work. */
  public Check poll(String name) {
    return polls.computeIfAbsent(name, it -> new Check(it, clock));
  }

  /** How it is at this moment. */
  public Readiness readiness() {
    var calls = services.values().stream().map(Check::result).toList();
    var loops = polls.values().stream().map(Check::result).toList();
    return new Readiness(phase, reasons(calls, loops), calls, loops, Map.copyOf(loaded));
  }

  private List<String> reasons(List<Check.Result> calls, List<Check.Result> loops) {
    var reasons = new ArrayList<String>();
    switch (phase) {
      case STARTING -> reasons.add("starting");
      case STOPPING -> reasons.add("stopping");
      case RUNNING -> {
        if (polling && loops.isEmpty()) {
          reasons.add("no poll has begun yet");
        }
      }
    }
    calls.stream().filter(Health::fails).forEach(it -> reasons.add(sentence(it)));
    for (var loop : loops) {
      if (fails(loop)) {
        reasons.add("polling " + sentence(loop));
      } else if (loop.state() == Check.State.WAITING && !anyWorks(calls)) {
        reasons.add("polling " + loop.name() + ": no answer yet");
      }
    }
    return reasons;
  }

  private static boolean fails(Check.Result check) {
    return check.state() == Check.State.FAILS;
  }

  /** A first poll that is open needs no end when its service has answered other calls. */
  private static boolean anyWorks(List<Check.Result> calls) {
    return calls.stream().anyMatch(it -> it.state() == Check.State.WORKS);
  }

  private static String sentence(Check.Result check) {
    return check.name() + ": " + check.reason();
  }
}
