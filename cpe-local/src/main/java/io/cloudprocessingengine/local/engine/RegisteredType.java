package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.OptionalLong;

/** A workflow or activity type as it was registered. Times are milliseconds since 1970. */
record RegisteredType(
    TypeName name, ObjectNode registration, long creationTime, OptionalLong deprecationTime) {
  RegisteredType {
    Objects.requireNonNull(name);
    Objects.requireNonNull(registration);
    Objects.requireNonNull(deprecationTime);
  }

  /** A type as {@link #save} gave it. */
  static RegisteredType restore(JsonNode saved) {
    var registration = saved.path("registration");
    var deprecated = saved.path("deprecationTime");
    return new RegisteredType(
        TypeName.of(registration),
        (ObjectNode) registration,
        saved.path("creationTime").longValue(),
        deprecated.isNumber() ? OptionalLong.of(deprecated.longValue()) : OptionalLong.empty());
  }

  ObjectNode save() {
    var saved =
        new Attributes().set("registration", registration).put("creationTime", creationTime);
    deprecationTime.ifPresent(time -> saved.put("deprecationTime", time));
    return saved.node();
  }

  RegistrationStatus status() {
    return deprecationTime.isPresent()
        ? RegistrationStatus.DEPRECATED
        : RegistrationStatus.REGISTERED;
  }

  boolean isDeprecated() {
    return deprecationTime.isPresent();
  }

  RegisteredType deprecated(long time) {
    return new RegisteredType(name, registration, creationTime, OptionalLong.of(time));
  }

  RegisteredType undeprecated() {
    return new RegisteredType(name, registration, creationTime, OptionalLong.empty());
  }

  /** The type's entry in lists; {@code nameMember} is "workflowType" or "activityType". */
  ObjectNode info(String nameMember) {
    var info =
        new Attributes()
            .set(nameMember, name.node())
            .put("status", status().name())
            .copy(registration, "description")
            .time("creationDate", creationTime);
    deprecationTime.ifPresent(time -> info.time("deprecationDate", time));
    return info.node();
  }
}
