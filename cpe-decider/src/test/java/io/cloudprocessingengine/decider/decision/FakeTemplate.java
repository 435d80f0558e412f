package io.cloudprocessingengine.decider.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudprocessingengine.decider.plan.template.Template;
import io.cloudprocessingengine.decider.plan.template.TemplateException;
import io.cloudprocessingengine.decider.plan.template.Value;
import io.cloudprocessingengine.decider.plan.template.Variables;
import java.util.Set;
import java.util.function.Function;

/** A template that is a function of its variables. */
record FakeTemplate(Function<Variables, String> json) implements Template {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Always gives this JSON. */
  static Template json(String json) {
    return new FakeTemplate(variables -> json);
  }

  /** Gives a variable. */
  static Template variable(String name) {
    return new FakeTemplate(
        variables ->
            variables
                .find(name)
                .orElseThrow(() -> new TemplateException(name + " is undefined"))
                .toString());
  }

  /** Fails as a template does that uses what is not there. */
  static Template failing(String message) {
    return new FakeTemplate(
        variables -> {
          throw new TemplateException(message);
        });
  }

  @Override
  public Value evaluate(Variables variables) {
    var text = json.apply(variables);
    try {
      return new Value(text, MAPPER.readTree(text));
    } catch (JsonProcessingException e) {
      throw new TemplateException(text + " is not JSON", e);
    }
  }

  @Override
  public Set<String> variables() {
    return Set.of();
  }
}
