package io.cloudprocessingengine.client.cli;

import io.cloudprocessingengine.common.config.Durations;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A time: {@code 2h} ago, a day in the zone of this machine, or an instant with its zone. */
final class TimeConverter implements ITypeConverter<Instant> {
  @Override
  public Instant convert(String text) {
    return Durations.parse(text)
        .map(ago -> Clock.systemUTC().instant().minus(ago))
        .orElseGet(() -> date(text));
  }

  private static Instant date(String text) {
    try {
      return text.contains("T")
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDate.parse(text).atStartOfDay(ZoneId.systemDefault()).toInstant();
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          "'" + text + "' is no time such as 2h (ago), 2026-01-31 or 2026-01-31T12:00:00Z");
    }
  }
}
