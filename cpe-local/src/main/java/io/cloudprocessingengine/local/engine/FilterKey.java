package io.cloudprocessingengine.local.engine;

/** What a list of executions can be narrowed to; at most one of these in a call. */
record FilterKey(Kind kind, String value) {
  /** The filters of the API. */
  enum Kind {
    ALL,
    WORKFLOW_ID,
    TYPE_NAME,
    TYPE,
    TAG,
    CLOSE_STATUS
  }

  static FilterKey all() {
    return new FilterKey(Kind.ALL, "");
  }

  static FilterKey workflowId(String workflowId) {
    return new FilterKey(Kind.WORKFLOW_ID, workflowId);
  }

  static FilterKey typeName(String name) {
    return new FilterKey(Kind.TYPE_NAME, name);
  }

  static FilterKey type(TypeName type) {
    return new FilterKey(Kind.TYPE, type.toString());
  }

  static FilterKey tag(String tag) {
    return new FilterKey(Kind.TAG, tag);
  }

  static FilterKey closeStatus(CloseStatus status) {
    return new FilterKey(Kind.CLOSE_STATUS, status.name());
  }
}
