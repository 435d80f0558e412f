package io.cloudprocessingengine.decider.plan.template;

import java.util.Set;

/** Something of a plan that gives a value once the steps before it have ended. */
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
}
