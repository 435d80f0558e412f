package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;

/** The end of an execution: its status, and its last event. */
record Closing(CloseStatus status, EventType type, ObjectNode attributes) {
  Closing {
    Objects.requireNonNull(status);
    Objects.requireNonNull(type);
    Objects.requireNonNull(attributes);
  }
}
