package io.cloudprocessingengine.local.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;

/** The end of an execution by force. */
record Termination(ObjectNode attributes, ChildPolicy childPolicy) {
  Termination {
    Objects.requireNonNull(attributes);
    Objects.requireNonNull(childPolicy);
  }

  /** A termination that no one asked for. */
  static Termination becauseOf(String cause, StartAttributes start) {
    var policy = start.childPolicy();
    var attributes = new Attributes().put("childPolicy", policy.name()).put("cause", cause);
    return new Termination(attributes.node(), policy);
  }

  /** A termination by a call, which may override the child policy. */
  static Termination requested(Request request, StartAttributes start) {
    var policy =
        request.optional("childPolicy").map(ChildPolicy::valueOf).orElse(start.childPolicy());
    var attributes =
        new Attributes()
            .copy(request.members(), "reason", "details")
            .put("childPolicy", policy.name())
            .put("cause", "OPERATOR_INITIATED");
    return new Termination(attributes.node(), policy);
  }

  Closing closing() {
    return new Closing(CloseStatus.TERMINATED, EventType.WORKFLOW_EXECUTION_TERMINATED, attributes);
  }
}
