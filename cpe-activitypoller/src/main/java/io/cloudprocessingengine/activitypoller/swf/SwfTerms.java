package io.cloudprocessingengine.activitypoller.swf;

import io.cloudprocessingengine.activitypoller.heartbeat.Heartbeats;
import io.cloudprocessingengine.activitypoller.task.Terms;
import io.cloudprocessingengine.activitypoller.task.TermsSource;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Registers the activity type the first time, and knows the terms by what is registered. */
public final class SwfTerms implements TermsSource {
  private final SwfActivityTypes types;
  private final ActivityTypeSpec spec;
  private final Clock clock;
  private volatile Optional<Timeouts> registered = Optional.empty();

  public SwfTerms(SwfActivityTypes types, ActivityTypeSpec spec, Clock clock) {
    this.types = types;
    this.spec = spec;
    this.clock = clock;
  }

  @Override
  public void prepare() {
    if (registered.isEmpty()) {
      registered = Optional.of(types.register(spec));
    }
  }

  @Override
  public Terms now() {
    var timeouts = registered.orElseGet(spec::timeouts);
    var interval = Heartbeats.interval(seconds(timeouts.heartbeat()).orElse(Duration.ZERO));
    return new Terms(interval, seconds(timeouts.startToClose()).map(clock.instant()::plus));
  }

  private static Optional<Duration> seconds(String timeout) {
    return timeout.equals(Timeouts.UNSET) || timeout.equals(Timeouts.UNLIMITED)
        ? Optional.empty()
        : Optional.of(Duration.ofSeconds(Long.parseLong(timeout)));
  }
}
