package io.cloudprocessingengine.common.health;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Health as JSON. */
public final class HealthJson {
  private HealthJson() {}

  /**
   * {@code {ready, phase, reasons: […], services: {swf: {state, lastSuccess, lastFailure, reason}},
   * polls: {…}, loaded: {plans: […]}}}; times in ISO 8601.
   */
  public static ObjectNode of(Health.Readiness readiness) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("ready", readiness.isReady());
    json.put("phase", lower(readiness.phase()));
    readiness.reasons().forEach(json.putArray("reasons")::add);
    checks(json.putObject("services"), readiness.services());
    checks(json.putObject("polls"), readiness.polls());
    var loaded = json.putObject("loaded");
    readiness.loaded().forEach((kind, names) -> names.forEach(loaded.putArray(kind)::add));
    return json;
  }

  /** {@code {live: false, dead: […]}}: the parts that have ended by a fault. */
  public static ObjectNode dead(List<String> parts) {
    var json = JsonNodeFactory.instance.objectNode().put("live", false);
    parts.forEach(json.putArray("dead")::add);
    return json;
  }

  private static void checks(ObjectNode json, List<Check.Result> checks) {
    for (var check : checks) {
      var one = json.putObject(check.name()).put("state", lower(check.state()));
      check.lastSuccess().ifPresent(it -> one.put("lastSuccess", seconds(it)));
      check.lastFailure().ifPresent(it -> one.put("lastFailure", seconds(it)));
      if (!check.reason().isEmpty()) {
        one.put("reason", check.reason());
      }
    }
  }

  private static String seconds(Instant time) {
    return time.truncatedTo(ChronoUnit.MILLIS).toString();
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
