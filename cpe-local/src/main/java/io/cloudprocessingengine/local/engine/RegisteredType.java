package io.cloudprocessingengine.local.engine;

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
