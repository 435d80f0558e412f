package io.cloudprocessingengine.common.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;

/** Times as commands and messages write them: epoch seconds with a fraction. */
public final class EpochSeconds {
  private EpochSeconds() {}

  /** With milliseconds. */
  public static BigDecimal of(Instant time) {
    return BigDecimal.valueOf(time.toEpochMilli(), 3);
  }

  /** Absent when the member is missing or no number. */
  public static Optional<Instant> read(JsonNode owner, String member) {
    var node = owner.path(member);
    if (!node.isNumber()) {
      return Optional.empty();
    }
    var millis = node.decimalValue().movePointRight(3).setScale(0, RoundingMode.FLOOR);
    return Optional.of(Instant.ofEpochMilli(millis.longValue()));
  }

  static void write(ObjectNode owner, String member, Optional<Instant> time) {
    time.ifPresent(it -> owner.put(member, of(it)));
  }
}
