package io.cloudprocessingengine.common.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.Optional;

/** One thing that a daemon needs: whether its last call worked. Thread-safe. */
public final class Check {
  /** A poll that has been open for so long has a connection: it takes 5 s at most to get none. */
  private static final Duration CONNECTED = Duration.ofSeconds(6);

  private final String name;
  private final Clock clock;

  /** Guarded by this, as the fields below. */
  private final IdentityHashMap<Object, Instant> open = new IdentityHashMap<>();

  private Instant lastSuccess;
  private Instant lastFailure;
  private String reason = "";

  Check(String name, Clock clock) {
    this.name = name;
    this.clock = clock;
  }

  /** How it stands. */
  public enum State {
    WORKS,
    FAILS,
    /** No call has ended yet, and none was open for long enough to tell. */
    WAITING
  }

  /**
   * What is known about it.
   *
   * @param reason why it fails, empty if it doesn't
   */
  public record Result(
      String name,
      State state,
      Optional<Instant> lastSuccess,
      Optional<Instant> lastFailure,
      String reason) {}

  /** An attempt of a poll begins; a further one of the same call takes the place of the earlier. */
  public synchronized void began(Object call) {
    open.put(call, clock.instant());
  }

  /** The call worked. */
  public synchronized void succeeded(Object call) {
    open.remove(call);
    lastSuccess = clock.instant();
    reason = "";
  }

  /** The call failed, and won't be tried again by itself. */
  public synchronized void failed(Object call, String why) {
    open.remove(call);
    lastFailure = clock.instant();
    reason = why;
  }

  synchronized Result result() {
    var state = state();
    return new Result(
        name,
        state,
        Optional.ofNullable(lastSuccess),
        Optional.ofNullable(lastFailure),
        state == State.FAILS ? reason : "");
  }

  private State state() {
    var connectedBefore = clock.instant().minus(CONNECTED);
    if (open.values().stream().anyMatch(began -> !began.isAfter(connectedBefore))) {
      return State.WORKS;
    }
    if (!reason.isEmpty()) {
      return State.FAILS;
    }
    return lastSuccess == null ? State.WAITING : State.WORKS;
  }
}
