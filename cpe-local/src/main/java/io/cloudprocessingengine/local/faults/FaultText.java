package io.cloudprocessingengine.local.faults;

import io.cloudprocessingengine.common.config.Durations;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Faults as the command line has them. */
final class FaultText {
  private static final String SEED = "seed=";
  private static final Duration DEFAULT_DELAY = Duration.ofSeconds(1);

  private FaultText() {}

  static Faults parse(String text) {
    var faults = Faults.none();
    for (var part : text.split(",", -1)) {
      faults =
          part.strip().startsWith(SEED)
              ? new Faults(number(part.strip().substring(SEED.length())), faults.rules())
              : faults.with(rule(part.strip()));
    }
    return faults;
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("a seed is a whole number, not '" + text + "'", e);
    }
  }

  private static FaultRule rule(String text) {
    var colon = text.indexOf(':');
    var equals = text.indexOf('=', colon);
    if (colon < 1 || equals < 0) {
      throw new IllegalArgumentException(
          "a fault is OPERATION:KIND=PROBABILITY, not '" + text + "'");
    }
    var kind = kind(text.substring(colon + 1, equals));
    var amount = text.substring(equals + 1).split("/", 2);
    var hasDelay = amount.length > 1;
    if (hasDelay && kind != FaultKind.DELAY) {
      throw new IllegalArgumentException("only a delay has a duration, not '" + text + "'");
    }
    var delay = kind == FaultKind.DELAY ? DEFAULT_DELAY : Duration.ZERO;
    return new FaultRule(
        text.substring(0, colon),
        kind,
        probability(amount[0]),
        hasDelay ? duration(amount[1]) : delay);
  }

  private static FaultKind kind(String text) {
    return Arrays.stream(FaultKind.values())
        .filter(kind -> kind.text().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "a fault is one of "
                        + Arrays.stream(FaultKind.values())
                            .map(FaultKind::text)
                            .collect(Collectors.joining(", "))
                        + ", not '"
                        + text
                        + "'"));
  }

  private static double probability(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "a probability is a number from 0 to 1, not '" + text + "'", e);
    }
  }

  private static Duration duration(String text) {
    return Durations.parse(text)
        .orElseThrow(
            () -> new IllegalArgumentException("a delay is like 300ms or 2s, not '" + text + "'"));
  }
}
