package io.cloudprocessingengine.decider.plan;

import io.cloudprocessingengine.decider.plan.DurationText.TooLongException;
import io.cloudprocessingengine.decider.plan.template.Template;
import io.cloudprocessingengine.decider.plan.template.TemplateException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;

/**
 * Waits; its output is null.
 *
 * @param until gives a duration ({@code 90s}), or an ISO-8601 instant with its offset
 */
public record WaitStep(Template until) implements StepKind {
  public WaitStep {
    Objects.requireNonNull(until, "until");
  }

  /**
   * How long to wait for a value of {@link #until}: whole seconds, zero for an instant in the past.
   *
   * @throws TemplateException when the text is neither a duration nor an instant
   */
  public static Duration delay(String text, Instant now) {
    var trimmed = text.strip();
    try {
      return trimmed.indexOf('T') < 0 ? DurationText.parse(trimmed) : delayTo(trimmed, now);
    } catch (TooLongException e) {
      throw new TemplateException(
          "'" + trimmed + "' is longer than SWF can wait, some three years", e);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new TemplateException(
          "'"
              + trimmed
              + "' is neither a duration (90s, 5m) nor an instant"
              + " (2030-01-31T12:00:00Z)",
          e);
    }
  }

  private static Duration delayTo(String text, Instant now) {
    var exact = Duration.between(now, OffsetDateTime.parse(text).toInstant());
    if (exact.isNegative()) {
      return Duration.ZERO;
    }
    var roundedUp = exact.plusNanos(999_999_999).toSeconds();
    return DurationText.parse(Long.toString(roundedUp));
  }

  @Override
  public String word() {
    return "wait";
  }
}
