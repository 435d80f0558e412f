package io.cloudprocessingengine.decider.swf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.utils.builder.Buildable;

/** Requests and responses of the SDK as JSON, as they are on the wire. */
final class SdkJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private SdkJson() {}

  static ObjectNode write(SdkPojo object) {
    var json = JSON.objectNode();
    for (SdkField<?> field : object.sdkFields()) {
      var value = field.getValueOrDefault(object);
      // An SDK list that nobody set is empty, and not sent.
      if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
        json.set(field.locationName(), node(value));
      }
    }
    return json;
  }

  private static JsonNode node(Object value) {
    if (value instanceof SdkPojo object) {
      return write(object);
    }
    if (value instanceof List<?> list) {
      var array = JSON.arrayNode();
      list.forEach(element -> array.add(node(element)));
      return array;
    }
    if (value instanceof Instant instant) {
      return JSON.numberNode(instant.toEpochMilli() / 1_000.0);
    }
    if (value instanceof Boolean flag) {
      return JSON.booleanNode(flag);
    }
    return value instanceof Number number
        ? JSON.numberNode(number.longValue())
        : JSON.textNode(value.toString());
  }

  /** What an operation answers, as the SDK's type of it. */
  static Object read(Type type, JsonNode json) {
    try {
      var builder = (SdkPojo) ((Class<?>) type).getMethod("builder").invoke(null);
      return filled(builder, json);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static Object filled(SdkPojo builder, JsonNode json) {
    for (SdkField<?> field : builder.sdkFields()) {
      var value = json.path(field.locationName());
      if (!value.isMissingNode() && !value.isNull()) {
        field.set(builder, value(field, value));
      }
    }
    return ((Buildable) builder).build();
  }

  private static Object value(SdkField<?> field, JsonNode json) {
    var type = field.marshallingType();
    if (type == MarshallingType.LONG) {
      return json.asLong();
    }
    if (type == MarshallingType.INTEGER) {
      return json.asInt();
    }
    if (type == MarshallingType.BOOLEAN) {
      return json.asBoolean();
    }
    if (type == MarshallingType.INSTANT) {
      return Instant.ofEpochMilli(json.decimalValue().movePointRight(3).longValue());
    }
    if (type == MarshallingType.LIST) {
      var element = field.getTrait(ListTrait.class).memberFieldInfo();
      var list = new ArrayList<Object>();
      json.forEach(it -> list.add(value(element, it)));
      return list;
    }
    return type == MarshallingType.SDK_POJO
        ? filled(field.constructor().get(), json)
        : json.asText();
  }
}
