package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/** Builds a JSON object of the API. Members that are absent in the source stay absent. */
final class Attributes {
  private final ObjectNode node = JsonNodeFactory.instance.objectNode();

  Attributes put(String name, String value) {
    node.put(name, value);
    return this;
  }

  Attributes put(String name, long value) {
    node.put(name, value);
    return this;
  }

  Attributes put(String name, boolean value) {
    node.put(name, value);
    return this;
  }

  Attributes set(String name, JsonNode value) {
    node.set(name, value);
    return this;
  }

  /** A time as the wire has it: seconds since 1970 with three decimals. */
  Attributes time(String name, long milliseconds) {
    node.put(name, BigDecimal.valueOf(milliseconds, 3));
    return this;
  }

  /** Reads what {@link #time} wrote. */
  static long milliseconds(JsonNode time) {
    return time.decimalValue().movePointRight(3).longValueExact();
  }

  /** Copies those of the members that the source has. */
  Attributes copy(JsonNode source, String... names) {
    for (var name : names) {
      copyAs(name, source, name);
    }
    return this;
  }

  Attributes copyAs(String name, JsonNode source, String sourceName) {
    if (source.hasNonNull(sourceName)) {
      node.set(name, source.get(sourceName));
    }
    return this;
  }

  ObjectNode node() {
    return node;
  }
}
