package io.cloudprocessingengine.local.api;

/** The kinds of fault of the API, with the name each has on the wire. */
public enum FaultType {
  DEFAULT_UNDEFINED("com.amazonaws.swf.base.model#DefaultUndefinedFault"),
  DOMAIN_ALREADY_EXISTS("com.amazonaws.swf.base.model#DomainAlreadyExistsFault"),
  DOMAIN_DEPRECATED("com.amazonaws.swf.base.model#DomainDeprecatedFault"),
  LIMIT_EXCEEDED("com.amazonaws.swf.base.model#LimitExceededFault"),
  OPERATION_NOT_PERMITTED("com.amazonaws.swf.base.model#OperationNotPermittedFault"),
  TOO_MANY_TAGS("com.amazonaws.swf.base.model#TooManyTagsFault"),
  TYPE_ALREADY_EXISTS("com.amazonaws.swf.base.model#TypeAlreadyExistsFault"),
  TYPE_DEPRECATED("com.amazonaws.swf.base.model#TypeDeprecatedFault"),
  TYPE_NOT_DEPRECATED("com.amazonaws.swf.base.model#TypeNotDeprecatedFault"),
  UNKNOWN_RESOURCE("com.amazonaws.swf.base.model#UnknownResourceFault"),
  WORKFLOW_EXECUTION_ALREADY_STARTED(
      "com.amazonaws.swf.base.model#WorkflowExecutionAlreadyStartedFault"),
  THROTTLING("com.amazon.coral.availability#ThrottlingException"),
  VALIDATION("com.amazon.coral.validate#ValidationException"),
  SERIALIZATION("com.amazon.coral.service#SerializationException"),
  UNKNOWN_OPERATION("com.amazon.coral.service#UnknownOperationException");

  private final String wireName;

  FaultType(String wireName) {
    this.wireName = wireName;
  }

  /** The value of {@code __type} in the answer. */
  public String wireName() {
    return wireName;
  }

  /** A fault of this kind. */
  public Fault saying(String message) {
    return new Fault(this, message);
  }
}
