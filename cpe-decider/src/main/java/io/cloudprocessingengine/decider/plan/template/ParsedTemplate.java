package io.cloudprocessingengine.decider.plan.template;

import java.util.List;
import java.util.Objects;

/**
 * A template, and what can be said about it before it runs.
 *
 * @param references what it uses, in the order of the text
 * @param constant whether it always gives the same value
 */
public record ParsedTemplate(Template template, List<Reference> references, boolean constant) {
  public ParsedTemplate {
    Objects.requireNonNull(template, "template");
    references = List.copyOf(references);
  }

  /**
   * A variable that a template uses.
   *
   * @param key the member of it that is used, if that can be told; otherwise empty
   * @param line of the template, from 1
   * @param quoted whether it is known to stand within a string of a template that is to give JSON
   */
  public record Reference(String variable, String key, int line, boolean quoted) {
    public Reference {
      Objects.requireNonNull(variable, "variable");
      Objects.requireNonNull(key, "key");
    }
  }
}
