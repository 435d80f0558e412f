package io.cloudprocessingengine.decider.swf;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.services.swf.model.EventType;
import software.amazon.awssdk.services.swf.model.HistoryEvent;

/** An event of every type, its attributes filled by the SDK's own description of them. */
final class SampleEvents {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private SampleEvents() {}

  static Stream<HistoryEvent> all() {
    return EventType.knownValues().stream().map(SampleEvents::of);
  }

  private static HistoryEvent of(EventType type) {
    var event = HistoryEvent.builder().eventId(3L).eventTimestamp(NOW).eventType(type);
    var name = Character.toLowerCase(type.toString().charAt(0)) + type.toString().substring(1);
    var attributes =
        HistoryEvent.builder().build().sdkFields().stream()
            .filter(field -> field.locationName().equals(name + "EventAttributes"))
            .findFirst()
            .orElseThrow();
    attributes.set(event, filled(attributes.constructor().get()));
    return event.build();
  }

  private static Object filled(SdkPojo builder) {
    for (SdkField<?> field : builder.sdkFields()) {
      value(field).ifPresent(value -> field.set(builder, value));
    }
    return built(builder);
  }

  private static Object built(SdkPojo builder) {
    try {
      var build = builder.getClass().getMethod("build");
      build.setAccessible(true);
      return build.invoke(builder);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static Optional<Object> value(SdkField<?> field) {
    var type = field.marshallingType();
    if (type == MarshallingType.STRING) {
      return Optional.of("x");
    }
    if (type == MarshallingType.LONG) {
      return Optional.of(2L);
    }
    return type == MarshallingType.SDK_POJO
        ? Optional.of(filled(field.constructor().get()))
        : Optional.empty();
  }
}
