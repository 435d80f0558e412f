package io.cloudprocessingengine.common.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.Optional;

/**
 * Why a command is refused, for good.
 *
 * @param field the member that is wrong, such as {@code data.workflow.name}, if it is one
 */
public record CommandError(Code code, String message, Optional<String> field) {
  /** What kind of refusal. */
  public enum Code {
    INVALID_JSON,
    INVALID_COMMAND,
    UNKNOWN_COMMAND,
    UNKNOWN_JOB,
    UNKNOWN_WORKFLOW,
    NOT_ALLOWED,
    TOO_LARGE,
    CONFLICT
  }

  public CommandError {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(field, "field");
  }

  /** {@code {code, message, field?}}. */
  public ObjectNode toJson() {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("code", code.name()).put("message", message);
    field.ifPresent(name -> json.put("field", name));
    return json;
  }
}
