package io.cloudprocessingengine.local.engine;

import java.util.Objects;
import java.util.Optional;

/** Settles what an execution is started with: what was asked for, and its type's defaults. */
final class ExecutionStart {
  /** The members that events about a start have in common, the first event's included. */
  static final String[] CONFIGURATION = {
    "executionStartToCloseTimeout",
    "taskStartToCloseTimeout",
    "childPolicy",
    "taskList",
    "taskPriority",
    "tagList",
    "lambdaRole"
  };

  private ExecutionStart() {}

  /**
   * The attributes of the first event, and why there will be none, as a failed decision says it.
   */
  record Resolved(Attributes attributes, Optional<String> refusal) {
    Resolved {
      Objects.requireNonNull(attributes);
      Objects.requireNonNull(refusal);
    }
  }

  static Resolved resolve(Domain domain, TypeName typeName, Request request) {
    var attributes = new Attributes();
    var type = domain.types(TypeKind.WORKFLOW).find(typeName);
    if (type.isEmpty()) {
      return new Resolved(attributes, Optional.of("WORKFLOW_TYPE_DOES_NOT_EXIST"));
    }
    if (type.get().isDeprecated() || domain.status() == RegistrationStatus.DEPRECATED) {
      return new Resolved(attributes, Optional.of("WORKFLOW_TYPE_DEPRECATED"));
    }
    var settings = type.get().registration();
    attributes.set("workflowType", typeName.node());
    attributes.copyAs("lambdaRole", settings, "defaultLambdaRole");
    attributes.copy(request.members(), "input", "tagList", "lambdaRole");
    var undefined = Defaults.ofExecutions().fill(attributes, request.members(), settings);
    return new Resolved(attributes, undefined.map(Defaults.Default::undefinedCause));
  }

  /** Says who the parent is; an execution without one says 0. */
  static void putParent(Attributes attributes, Optional<ParentLink> parent) {
    attributes.put("parentInitiatedEventId", parent.map(ParentLink::initiatedEventId).orElse(0L));
    parent.ifPresent(link -> attributes.set("parentWorkflowExecution", link.parent().node()));
  }
}
