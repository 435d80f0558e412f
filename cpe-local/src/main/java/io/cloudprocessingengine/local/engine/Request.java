package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import java.util.Optional;

/** The input of a call, or the attributes of a decision, checked against the model already. */
record Request(JsonNode members) {
  private static final int GREATEST_PAGE = 1000;

  Request {
    Objects.requireNonNull(members);
  }

  String text(String name) {
    return Objects.requireNonNull(members.path(name).textValue(), name);
  }

  Optional<String> optional(String name) {
    return Optional.ofNullable(members.path(name).textValue());
  }

  boolean flag(String name) {
    return members.path(name).asBoolean();
  }

  boolean has(String name) {
    return members.hasNonNull(name);
  }

  Request inner(String name) {
    return new Request(members.path(name));
  }

  /** How many items a page of the answer may have; 0 or absent is the most. */
  int pageSize() {
    var size = members.path("maximumPageSize").asInt();
    return size == 0 ? GREATEST_PAGE : size;
  }
}
