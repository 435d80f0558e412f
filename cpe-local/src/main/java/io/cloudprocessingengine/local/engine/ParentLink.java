package io.cloudprocessingengine.local.engine;

import java.util.Objects;

/** The execution that started this one, and the event of its history by which it did. */
record ParentLink(ExecutionId parent, long initiatedEventId) {
  ParentLink {
    Objects.requireNonNull(parent);
  }
}
