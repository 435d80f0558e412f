package io.cloudprocessingengine.decider.plan.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Something of a plan that gives a value once the steps before it have ended. {@link
 * Object#toString} gives its text as the plan has it, for people to read.
 */
public interface Template {
  /**
   * The value for these variables. The same variables always give the same value.
   *
   * @throws TemplateException when something is undefined, the text isn't the JSON that it looks
   *     like, or a limit is reached; the message says which
   */
  Value evaluate(Variables variables);

  /** The names of the variables it may ask for, {@code __input__} and the like included. */
  Set<String> variables();

  /** Always the same value. */
  static Template constant(JsonNode json) {
    return new ConstantTemplate(Value.of(json));
  }

  /** A JSON object, each member by its own template. */
  static Template object(Map<String, Template> members) {
    return new ObjectTemplate(members);
  }

  /** A JSON array, each element by its own template. */
  static Template array(List<Template> elements) {
    return new ArrayTemplate(elements);
  }
}
