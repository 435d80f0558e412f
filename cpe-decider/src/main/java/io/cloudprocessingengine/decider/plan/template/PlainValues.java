package io.cloudprocessingengine.decider.plan.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Between JSON and the plain maps, lists, numbers and texts that the engine may see. */
final class PlainValues {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private PlainValues() {}

  static Object fromJson(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> {
        var map = new LinkedHashMap<String, Object>();
        node.properties().forEach(member -> map.put(member.getKey(), fromJson(member.getValue())));
        yield map;
      }
      case ARRAY -> {
        var list = new ArrayList<>();
        node.forEach(element -> list.add(fromJson(element)));
        yield list;
      }
      case STRING -> node.textValue();
      case BOOLEAN -> node.booleanValue();
      case NUMBER -> fromNumber(node);
      case NULL, MISSING -> null;
      case BINARY, POJO -> node.asText();
    };
  }

  private static Object fromNumber(JsonNode node) {
    if (node.isIntegralNumber()) {
      return node.canConvertToLong() ? (Object) node.longValue() : node.numberValue();
    }
    return isReal(node.decimalValue(), node.doubleValue())
        ? node.doubleValue()
        : node.numberValue();
  }

  /**
   * Whether a decimal is how a real number is written in so many digits. The engine divides
   * decimals to the digits that the dividend has, and takes 10.5 and 10.50 for different numbers.
   */
  private static boolean isReal(BigDecimal decimal, double real) {
    return Double.isFinite(real)
        && new BigDecimal(real, new MathContext(decimal.precision())).compareTo(decimal) == 0;
  }

  static JsonNode toJson(Object value) {
    if (value == null) {
      return JSON.nullNode();
    }
    if (value instanceof Boolean flag) {
      return JSON.booleanNode(flag);
    }
    if (value instanceof Number number) {
      return toNumber(number);
    }
    if (value instanceof Map<?, ?> map) {
      var object = JSON.objectNode();
      map.forEach((key, member) -> object.set(String.valueOf(key), toJson(member)));
      return object;
    }
    if (value instanceof Collection<?> collection) {
      var array = JSON.arrayNode();
      collection.forEach(element -> array.add(toJson(element)));
      return array;
    }
    return value instanceof Object[] array
        ? toJson(Arrays.asList(array))
        : TextNode.valueOf(value.toString());
  }

  private static JsonNode toNumber(Number number) {
    if (number instanceof BigDecimal decimal) {
      return JSON.numberNode(decimal);
    }
    if (number instanceof BigInteger integer) {
      return JSON.numberNode(integer);
    }
    if (number instanceof Double || number instanceof Float) {
      var real = number.doubleValue();
      if (!Double.isFinite(real)) {
        throw new TemplateException("a number came out as " + real + ", which JSON does not have");
      }
      return JSON.numberNode(real);
    }
    return JSON.numberNode(number.longValue());
  }
}
