package io.cloudprocessingengine.decider.swf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudprocessingengine.decider.decision.Decision;
import io.cloudprocessingengine.decider.history.Event;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Optional;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.services.swf.model.HistoryEvent;
import software.amazon.awssdk.utils.builder.Buildable;

/** Events and decisions as the JSON of SWF's API, by the SDK's own description of them. */
public final class SwfJson {
  private SwfJson() {}

  /**
   * An event as {@code aws swf get-workflow-execution-history} prints it; times are numbers of
   * seconds or ISO-8601.
   *
   * @throws RuntimeException when it lacks what such an event has
   */
  public static Event event(JsonNode json) {
    var event = HistoryEvent.builder();
    fill((SdkPojo) event, json);
    return EventMapping.event(event.build());
  }

  /** A decision as it is told to SWF: {@code decisionType}, and the attributes of that type. */
  public static ObjectNode decision(Decision decision) {
    return toJson(DecisionMapping.decision(decision));
  }

  private static void fill(SdkPojo builder, JsonNode json) {
    for (SdkField<?> field : builder.sdkFields()) {
      var value = json.path(field.locationName());
      if (!value.isMissingNode() && !value.isNull()) {
        value(field, value).ifPresent(it -> field.set(builder, it));
      }
    }
  }

  private static Optional<Object> value(SdkField<?> field, JsonNode json) {
    var type = field.marshallingType();
    if (type == MarshallingType.STRING) {
      return Optional.of(json.asText());
    }
    if (type == MarshallingType.LONG) {
      return Optional.of(json.asLong());
    }
    if (type == MarshallingType.INTEGER) {
      return Optional.of(json.asInt());
    }
    if (type == MarshallingType.INSTANT) {
      return Optional.of(instant(json));
    }
    if (type == MarshallingType.LIST) {
      var texts = new ArrayList<String>();
      json.forEach(element -> texts.add(element.asText()));
      return Optional.of(texts);
    }
    return type == MarshallingType.SDK_POJO
        ? Optional.of(object(field.constructor().get(), json))
        : Optional.empty();
  }

  private static Object object(SdkPojo builder, JsonNode json) {
    fill(builder, json);
    return ((Buildable) builder).build();
  }

  private static Instant instant(JsonNode json) {
    if (!json.isNumber()) {
      return OffsetDateTime.parse(json.asText()).toInstant();
    }
    var seconds = json.decimalValue();
    var whole = seconds.longValue();
    var nanos = seconds.subtract(BigDecimal.valueOf(whole)).movePointRight(9).longValue();
    return Instant.ofEpochSecond(whole, nanos);
  }

  private static ObjectNode toJson(SdkPojo object) {
    var json = JsonNodeFactory.instance.objectNode();
    for (SdkField<?> field : object.sdkFields()) {
      var value = field.getValueOrDefault(object);
      if (value instanceof SdkPojo child) {
        json.set(field.locationName(), toJson(child));
      } else if (value instanceof Number || value instanceof String) {
        json.put(field.locationName(), value.toString());
      }
    }
    return json;
  }
}
